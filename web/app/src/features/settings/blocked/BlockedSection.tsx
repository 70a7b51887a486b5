import { api, body, call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import { Blank } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';

const blockPages = infiniteQueryOptions({
  queryKey: ['blocks'],
  queryFn: ({ pageParam, signal }) =>
    body(api.GET('/api/v1/blocks', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

/** Whose mail is filed as spam. */
export function BlockedSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const [value, setValue] = useState('');
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(blockPages);
  const refresh = () => queries.invalidateQueries({ queryKey: ['blocks'] });
  const block = useMutation({
    mutationFn: (whom: string) => call('POST', '/api/v1/blocks', { body: { value: whom } }),
    onSuccess: () => setValue(''),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const unblock = useMutation({
    mutationFn: (one: { id: string; value: string }) => call('DELETE', `/api/v1/blocks/${one.id}`),
    onSuccess: (_, one) =>
      offer({ text: t('settings.blocked.unblocked', { value: one.value }), undo: () => block.mutate(one.value) }),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: refresh,
  });
  const blocks = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SettingForm
        label={t('settings.blocked.add')}
        dirty={value !== ''}
        save={{ mutate: () => block.mutate(value), isPending: block.isPending }}
        problem={block.error}
      >
        <Sentence
          text="settings.blocked.sentence"
          blanks={{ value: <Blank label={t('settings.blocked.value')} name="value" value={value} onChange={setValue} required /> }}
        />
      </SettingForm>
      {error && !data && <p className={styles.quiet}>{explain(error)}</p>}
      {data && blocks.length === 0 && <p className={styles.quiet}>{t('settings.blocked.none')}</p>}
      <ul className={styles.plain}>
        {blocks.map((one) => (
          <li key={one.id} className={styles.line}>
            <span className={styles.grow}>
              {one.value} <Moment at={one.createdAt} className={styles.quiet} />
            </span>
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('settings.blocked.unblockThis', { value: one.value })}
              onClick={() => unblock.mutate(one)}
            >
              {t('settings.blocked.unblock')}
            </Button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('settings.blocked.more')}
        </Button>
      )}
    </>
  );
}
