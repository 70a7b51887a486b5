import { call } from '@goodword/api-client';
import { Button, Switch } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { useMay } from '../access/session.ts';
import { erasurePages, maskingQuery, type Masking } from './privacy.ts';
import { Receipt } from './Receipt.tsx';
import { RetentionSection } from './retention/RetentionSection.tsx';
import styles from './Privacy.module.css';

/** What is made unreadable on arrival, how long tickets are kept, and who was erased. */
export function PrivacySection() {
  return (
    <>
      <MaskingSwitches />
      <RetentionSection />
      <Erasures />
    </>
  );
}

function MaskingSwitches() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMay('status.manage');
  const { data } = useQuery(maskingQuery);
  const put = useMutation({
    mutationFn: (body: Masking) => call<Masking>('PUT', '/api/v1/masking', { body }),
    onSuccess: (changed) => queries.setQueryData(maskingQuery.queryKey, changed),
  });
  if (!data) return <div aria-busy="true" />;
  return (
    <section className={styles.section} aria-label={t('privacy.masking.title')}>
      <h2 className={styles.heading}>{t('privacy.masking.title')}</h2>
      <Switch label={t('privacy.masking.cards')} checked={data.cards} disabled={!may || put.isPending} onChange={(event) => put.mutate({ ...data, cards: event.currentTarget.checked })} />
      <Switch label={t('privacy.masking.credentials')} checked={data.credentials} disabled={!may || put.isPending} onChange={(event) => put.mutate({ ...data, credentials: event.currentTarget.checked })} />
    </section>
  );
}

function Erasures() {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string>();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(erasurePages);
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" />;
  const items = data.pages.flatMap((page) => page.items);
  return (
    <section className={styles.section} aria-label={t('privacy.receipt.list')}>
      <h2 className={styles.heading}>{t('privacy.receipt.list')}</h2>
      {items.length === 0 && <p className={styles.quiet}>{t('privacy.receipt.none')}</p>}
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.id}>
            <div className={styles.line}>
              <Button variant="subtle" size="compact-sm" aria-expanded={open === one.id} onClick={() => setOpen(open === one.id ? undefined : one.id)}>
                {t('privacy.receipt.of', { number: one.id.slice(-8) })}
              </Button>
              <span className={styles.quiet}>
                {t(`privacy.receipt.state.${one.state}`)} <Moment at={one.begunAt} />
              </span>
            </div>
            {open === one.id && <Receipt id={one.id} />}
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('contacts.more')}
        </Button>
      )}
    </section>
  );
}
