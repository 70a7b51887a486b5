import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './Enrol.module.css';

/** Ten codes that are shown this once. */
export function RecoveryCodes({ codes, done, onDone }: { codes: string[]; done: string; onDone: () => void }) {
  const { t } = useTranslation();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\n')}\n`)}`;
  return (
    <section aria-label={t('access.recoveryCodes')}>
      <p>{t('access.recoveryCodesHint')}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button component="a" href={file} download="goodword-recovery-codes.txt" variant="default">
          {t('access.download')}
        </Button>
        <Button onClick={onDone}>{done}</Button>
      </div>
    </section>
  );
}
