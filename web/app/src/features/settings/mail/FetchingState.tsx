import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import type { FetchedMailbox } from './fetching.ts';
import styles from '../Settings.module.css';

interface Props {
  mailbox: FetchedMailbox;
  /** What the server said when somebody asked. */
  checked?: { works: boolean; words: string };
}

/** How a mailbox fares, in words, and what became of all that it showed us. */
export function FetchingState({ mailbox, checked }: Props) {
  const { t, i18n } = useTranslation();
  const { state, accounting } = mailbox;
  const wrong = state?.trouble != null;
  const when = state?.lookedAt ? plainTime(new Date(state.lookedAt), i18n.language) : '';
  return (
    <>
      <p role="status" className={wrong ? styles.said : styles.quiet} data-tone={wrong ? 'failed' : undefined}>
        {t(`settings.mail.fetch.state.${state?.state ?? 'waiting'}`, { when })} {state?.words}
      </p>
      <p className={styles.quiet}>{t('settings.mail.fetch.sums', { ...accounting })}</p>
      {checked && (
        <p role="status" className={styles.said} data-tone={checked.works ? undefined : 'failed'}>
          {checked.words}
        </p>
      )}
    </>
  );
}
