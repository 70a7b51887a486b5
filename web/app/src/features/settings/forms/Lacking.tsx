import { call } from '@goodword/api-client';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from './Forms.module.css';

/** How many open tickets will be asked for it when they are solved. */
export function Lacking({ field }: { field: string }) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ['lacking', field],
    queryFn: ({ signal }) => call<{ count: number; more: boolean }>('GET', `/api/v1/tickets/lacking?field=${field}`, { signal }),
  });
  if (!data || data.count === 0) return null;
  return <span className={styles.quiet}>{t('settings.forms.lacking', { count: data.count, shown: data.more ? '999+' : data.count })}</span>;
}
