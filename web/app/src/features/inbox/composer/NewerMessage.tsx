import { useTranslation } from 'react-i18next';
import styles from './Composer.module.css';

/** Stops a reply that did not see what has been said meanwhile. */
export function NewerMessage({ news, onSeen }: { news: boolean; onSeen: () => void }) {
  const { t } = useTranslation();
  if (!news) return null;
  return (
    <p className={styles.newer} role="alert">
      {t('compose.newer')}
      <button type="button" onClick={onSeen}>
        {t('compose.newerSeen')}
      </button>
    </p>
  );
}
