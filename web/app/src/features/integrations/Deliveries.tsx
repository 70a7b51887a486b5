import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { say } from '../../shared/toast/toasts.ts';
import { Choice } from '../settings/Blank.tsx';
import { Sentence } from '../settings/Sentence.tsx';
import styles from '../settings/Settings.module.css';
import { DeliveryLine } from './DeliveryLine.tsx';
import { endpointsQuery, lastWeek, path, sent, states } from './integrations.ts';

/** What was sent to an endpoint, newest first, and how it fared. */
export function Deliveries({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [state, setState] = useState('');
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(sent(id, state));
  const allAgain = useMutation({
    mutationFn: () => call<{ count: number }>('POST', `${path}/${id}/replay`, { body: { since: lastWeek(new Date()) } }),
    onSuccess: ({ count }) => say({ text: t('integrations.deliveries.sentAgain', { count }) }),
    onSettled: () => queries.invalidateQueries({ queryKey: endpointsQuery.queryKey }),
  });
  const deliveries = data?.pages.flatMap((page) => page.items);
  return (
    <section aria-label={t('integrations.deliveries.showOf', { name })}>
      <Sentence
        text="integrations.deliveries.sentence"
        blanks={{
          state: (
            <Choice
              label={t('integrations.deliveries.which')}
              value={state}
              onChange={setState}
              options={[
                { value: '', label: t('integrations.deliveries.any') },
                ...states.map((value) => ({ value, label: t(`integrations.deliveries.state.${value}`) })),
              ]}
            />
          ),
        }}
      />
      {error && !data && <p className={styles.quiet}>{explain(error)}</p>}
      {deliveries?.length === 0 && <p className={styles.quiet}>{t('integrations.deliveries.none')}</p>}
      <ul className={styles.plain}>
        {deliveries?.map((delivery) => (
          <DeliveryLine key={delivery.id} endpoint={id} delivery={delivery} />
        ))}
      </ul>
      <div className={styles.actions}>
        {hasNextPage && (
          <Button variant="subtle" size="compact-sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('integrations.deliveries.more')}
          </Button>
        )}
        <Button variant="subtle" color="gray" size="compact-sm" loading={allAgain.isPending} onClick={() => allAgain.mutate()}>
          {t('integrations.deliveries.allAgain')}
        </Button>
      </div>
    </section>
  );
}
