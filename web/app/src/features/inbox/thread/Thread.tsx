import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../shared/parts/Empty.tsx';
import { explain } from '../../../shared/problem.ts';
import { useDelayed } from '../../../shared/parts/useDelayed.ts';
import { mailsQuery } from '../../mail/mails.ts';
import { fold } from '../siding/fold.ts';
import { SideBlock } from '../siding/SideBlock.tsx';
import { sidesQuery } from '../siding/sides.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { historyQuery, messagesQuery } from './conversation.ts';
import { Events } from './Events.tsx';
import { MessageView } from './MessageView.tsx';
import { ThreadSkeleton } from './ThreadSkeleton.tsx';
import { timeline } from './timeline.ts';
import { useBottom } from './useBottom.ts';
import styles from './Thread.module.css';

/** The conversation in order, at its end. */
export function Thread({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const id = ticket.id ?? '';
  const messages = useQuery(messagesQuery(id));
  const history = useQuery(historyQuery(id));
  // Waited for, so that cards do not push words down that somebody reads.
  const mails = useQuery(mailsQuery(id));
  const slow = useDelayed(messages.isPending);
  const aside = messages.data?.some((message) => message.channel === 'side') ?? false;
  const sides = useQuery({ ...sidesQuery(id), enabled: aside }).data;
  const entries = useMemo(
    () => fold(timeline(messages.data ?? [], history.data ?? []), sides ?? []),
    [messages.data, history.data, sides],
  );
  const { scroller, content, away, toBottom } = useBottom(messages.data?.at(-1)?.id);
  if (messages.error && !messages.data) return <Empty fact={t('thread.failed')} cause={explain(messages.error)} />;
  if (!messages.data || mails.isLoading) return <div className={styles.scroller}>{slow && <ThreadSkeleton />}</div>;
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label={t('thread.title')}>
        <div ref={content} className={styles.column} role="log">
          {entries.map((entry) => {
            switch (entry.kind) {
              case 'events':
                return <Events key={entry.key} events={entry.events} />;
              case 'side':
                return <SideBlock key={entry.key} side={entry.side} messages={entry.messages} ticket={ticket} />;
              case 'message':
                return <MessageView key={entry.key} message={entry.message} ticket={ticket} />;
            }
          })}
        </div>
      </div>
      {away && (
        <button type="button" className={styles.newest} onClick={toBottom}>
          {t('thread.newest')}
        </button>
      )}
    </div>
  );
}
