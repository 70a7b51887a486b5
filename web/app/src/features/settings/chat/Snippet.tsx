import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import styles from '../Settings.module.css';
import { snippet } from './widget.ts';

/** The one line that a site needs. */
export function Snippet({ brand }: { brand: string }) {
  const { t } = useTranslation();
  const line = snippet(brand);
  const copy = async () => {
    await navigator.clipboard.writeText(line);
    say({ text: t('settings.chat.copied'), stays: 2500 });
  };
  return (
    <div className={styles.preview}>
      <p>{t('settings.chat.snippet')}</p>
      <p>
        <code className={styles.link}>{line}</code>
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => void copy()}>
          {t('settings.chat.copy')}
        </Button>
      </div>
    </div>
  );
}
