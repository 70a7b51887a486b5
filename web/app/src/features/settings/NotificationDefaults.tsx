import { call } from '@goodword/api-client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Notices } from './Notices.tsx';
import type { Notice } from './preferences.ts';
import styles from './Settings.module.css';

interface Defaults {
  notifications: Record<string, Notice>;
}

const path = '/api/v1/notification-defaults';

const defaultsQuery = queryOptions({
  queryKey: ['notification-defaults'],
  queryFn: ({ signal }) => call<Defaults>('GET', path, { signal }),
});

/** What people are told of who have not chosen for themselves. */
export function NotificationDefaults() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(defaultsQuery);
  const save = useMutation({
    mutationFn: (notifications: Record<string, Notice>) => call<Defaults>('PUT', path, { body: { notifications } }),
    onMutate: (notifications) => queries.setQueryData(defaultsQuery.queryKey, { notifications }),
    onSettled: () => queries.invalidateQueries({ queryKey: defaultsQuery.queryKey }),
  });
  if (!data) return null;
  return (
    <section className={styles.item} aria-label={t('notify.defaults')}>
      <p className={styles.sentence}>{t('notify.defaults')}</p>
      <Notices
        notices={data.notifications}
        labels="notify.default"
        onChange={(event, notice) => save.mutate({ ...data.notifications, [event]: notice })}
      />
    </section>
  );
}
