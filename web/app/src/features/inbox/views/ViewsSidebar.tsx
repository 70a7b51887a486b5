import { useTranslation } from 'react-i18next';
import { ChatsList } from '../../chat/ChatsList.tsx';
import { ViewsList } from './ViewsList.tsx';
import styles from './Views.module.css';

export function ViewsSidebar() {
  const { t } = useTranslation();
  return (
    <nav className={styles.sidebar} aria-label={t('views.title')}>
      <p className={styles.workspace}>{t('shell.inbox')}</p>
      <ChatsList />
      <ViewsList />
    </nav>
  );
}
