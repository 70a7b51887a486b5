import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../settings/Settings.module.css';
import { AllowedLine } from './AllowedLine.tsx';
import { myAppsQuery } from './apps.ts';

/** What acts for me, and how I take that back. */
export function MyApps() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data } = useQuery(myAppsQuery);
  const takeBack = useMutation({
    mutationFn: (app: string) => call('DELETE', `/api/v1/agents/me/apps/${app}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['apps'] }),
  });
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.item} aria-label={t('apps.mine.title')}>
      <p className={styles.sentence}>{t('apps.mine.sentence')}</p>
      <ul className={styles.plain}>
        {data.items.map((app) => (
          <AllowedLine key={app.id} allowed={app} busy={takeBack.isPending} onTakeBack={() => takeBack.mutate(app.id)} />
        ))}
      </ul>
    </section>
  );
}
