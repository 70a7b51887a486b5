import { call } from '@goodword/api-client';
import { Button, Code, Collapse, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainTime } from '../../shared/time/format.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import styles from '../settings/Settings.module.css';
import { endpointsQuery, path, payloadOf, type Delivery } from './integrations.ts';

/** One delivery: what became of it, and, opened, what was sent and answered. */
export function DeliveryLine({ endpoint, delivery }: { endpoint: string; delivery: Delivery }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const details = useId();
  const { data } = useQuery({ ...payloadOf(endpoint, delivery.id), enabled: opened });
  const again = useMutation({
    mutationFn: () => call('POST', `${path}/${endpoint}/deliveries/${delivery.id}/replay`),
    onSettled: () => queries.invalidateQueries({ queryKey: endpointsQuery.queryKey }),
  });
  const what = t(`integrations.event.${delivery.event.replace('.', '_')}`);
  const settled = delivery.state === 'delivered' || delivery.state === 'dead';
  return (
    <li>
      <div className={styles.line}>
        <UnstyledButton className={styles.grow} aria-expanded={opened} aria-controls={details} onClick={() => setOpened(!opened)}>
          {what} · <span>{t(`integrations.deliveries.one.${delivery.state}`)}</span>{' '}
          <span className={styles.quiet}>
            {delivery.attempts > 0 && t('integrations.deliveries.attempts', { count: delivery.attempts })}{' '}
            {delivery.status !== null && t('integrations.deliveries.took', { status: delivery.status, millis: delivery.millis })}
          </span>
          {delivery.trouble && delivery.state !== 'delivered' && (
            <span className={styles.said} data-tone="failed">
              {' '}
              {delivery.trouble}
            </span>
          )}
        </UnstyledButton>
        <Moment at={delivery.createdAt} className={styles.quiet} />
        {settled && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={t('integrations.deliveries.againOf', { event: what, time: plainTime(new Date(delivery.createdAt), i18n.language) })}
            loading={again.isPending}
            onClick={() => again.mutate()}
          >
            {t('integrations.deliveries.again')}
          </Button>
        )}
      </div>
      <Collapse expanded={opened} id={details}>
        {delivery.answer && (
          <>
            <p className={styles.quiet}>{t('integrations.deliveries.answer')}</p>
            <Code block tabIndex={0}>{delivery.answer}</Code>
          </>
        )}
        {data && (
          <>
            <p className={styles.quiet}>{t('integrations.deliveries.sent')}</p>
            <Code block tabIndex={0}>{data.payload}</Code>
          </>
        )}
      </Collapse>
    </li>
  );
}
