import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../settings/Settings.module.css';
import { AllowedLine } from './AllowedLine.tsx';
import { path, peopleOf } from './apps.ts';

/** Who lets an app act for them. */
export function AppPeople({ app, name }: { app: string; name: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(peopleOf(app));
  const takeBack = useMutation({
    mutationFn: (agent: string) => call('DELETE', `${path}/${app}/people/${agent}`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['apps'] }),
  });
  const people = data?.pages.flatMap((page) => page.items);
  if (!people) return <div aria-busy="true" />;
  if (people.length === 0) return <p className={styles.quiet}>{t('apps.people.none')}</p>;
  return (
    <>
      <ul className={styles.plain} aria-label={t('apps.people.showOf', { name })}>
        {people.map((one) => (
          <AllowedLine key={one.id} allowed={one} busy={takeBack.isPending} onTakeBack={() => takeBack.mutate(one.id)} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('apps.people.more')}
        </Button>
      )}
    </>
  );
}
