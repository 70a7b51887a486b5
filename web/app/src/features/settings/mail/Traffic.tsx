import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import type { Account } from '../configuration.ts';
import styles from '../Settings.module.css';

/** When mail last came and left by an address; what to do where none did. */
export function Traffic({ account }: { account: Account }) {
  const { t, i18n } = useTranslation();
  const { address, lastReceivedAt, lastSentAt, relay } = account;
  const at = (time: string) => ({ when: plainTime(new Date(time), i18n.language) });
  const came = lastReceivedAt ? t('settings.mail.health.came', at(lastReceivedAt)) : t('settings.mail.health.neverCame', { address });
  const never = relay ? 'settings.mail.health.neverLeft' : 'settings.mail.health.noRelay';
  return (
    <p className={styles.quiet}>
      {came} {lastSentAt ? t('settings.mail.health.left', at(lastSentAt)) : t(never)}
    </p>
  );
}
