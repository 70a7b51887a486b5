import { useTranslation } from 'react-i18next';
import styles from './Contacts.module.css';

interface Props {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };
}

/** Where a list goes on. */
export function More({ list }: Props) {
  const { t } = useTranslation();
  if (!list.hasNextPage) return null;
  return (
    <button type="button" className={styles.more} disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('contacts.more')}
    </button>
  );
}
