import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/time/Moment.tsx';
import type { Happening } from './conversation.ts';
import { useSentence } from './useSentence.ts';
import styles from './Thread.module.css';

/** "Tom assigned to Billing, 2 more": one grey line that opens. */
export function Events({ events }: { events: Happening[] }) {
  const { t } = useTranslation();
  const sentence = useSentence();
  const [open, setOpen] = useState(false);
  const told = events.map((event) => ({ event, words: sentence(event) })).filter((one) => one.words);
  const last = told.at(-1);
  if (!last) return null;
  const shown = open ? told : [last];
  return (
    <div className={styles.events}>
      <ul>
        {shown.map(({ event, words }) => (
          <li key={`${event.at} ${event.event}`}>
            {words} · <Moment at={event.at ?? ''} />
            {!open && told.length > 1 && (
              <>
                {', '}
                <button type="button" onClick={() => setOpen(true)}>
                  {t('thread.more', { count: told.length - 1 })}
                </button>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
