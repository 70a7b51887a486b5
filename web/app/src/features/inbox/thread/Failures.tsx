import { CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from './conversation.ts';
import styles from './Delivery.module.css';

/** Of those a message was sent to, who did not get it, or not yet. */
export function Failures({ delivery }: { delivery: Delivery | null }) {
  const { t } = useTranslation();
  const failures = delivery?.failures ?? [];
  if (failures.length === 0) return null;
  return (
    <ul className={styles.failures} aria-label={t('delivery.failures')}>
      {failures.map(({ address, state, reason, words }) => {
        const lost = state === 'failed';
        const why = t(`delivery.reason.${reason}`, { defaultValue: reason });
        return (
          <li key={address} className={styles.line} data-state={lost ? 'trouble' : state}>
            {lost ? <CircleAlert size={14} aria-hidden /> : <Clock size={12} aria-hidden />}
            <span>
              {t(lost ? 'delivery.lost' : 'delivery.late', { address, why })}
              {words && <span className={styles.words}>{t('delivery.words', { words })}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
