import { CircleAlert, Forward } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAgents } from '../inbox/tickets/people.ts';
import type { Mail } from './mails.ts';
import styles from './Mail.module.css';

/** What one has to know of where a mail comes from; the rest is told when one asks. */
export function Whence({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const agents = useAgents();
  const { doubt, origin, broughtBy } = mail;
  return (
    <>
      {broughtBy && (
        <p className={styles.line}>
          <Forward size={14} aria-hidden />
          <span>{t('mail.broughtBy', { name: agents.get(broughtBy)?.name ?? t('thread.colleague') })}</span>
        </p>
      )}
      {origin?.dmarc === 'fail' && (
        <p className={styles.line} data-trouble>
          <CircleAlert size={14} aria-hidden />
          <span>{t('mail.disowned')}</span>
        </p>
      )}
      {doubt === 'stranger' && (
        <p className={styles.line}>
          <CircleAlert size={14} aria-hidden />
          <span>{t('mail.stranger')}</span>
        </p>
      )}
    </>
  );
}
