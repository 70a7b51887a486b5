import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { AppsSetting } from '../apps/AppsSetting.tsx';
import styles from '../settings/Settings.module.css';
import { EndpointForm } from './EndpointForm.tsx';
import { endpointsQuery, type Endpoint } from './integrations.ts';

/** What other programs and the channels of a team hear of what happens here. */
export function IntegrationsSection() {
  const { t } = useTranslation();
  const { data, error } = useQuery(endpointsQuery);
  const [adding, setAdding] = useState<string | null>(null);
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={styles.item} />;
  // One that is new keeps its place when it is saved, and shows its secret there.
  const isNew = adding !== null && !data.items.some((endpoint) => endpoint.id === adding);
  const all: { id: string; endpoint?: Endpoint }[] = [
    ...data.items.map((endpoint) => ({ id: endpoint.id, endpoint })),
    ...(isNew ? [{ id: adding }] : []),
  ];
  return (
    <>
      {all.map((one) => (
        <EndpointForm key={one.id} {...one} events={data.events} onGone={() => setAdding((id) => (id === one.id ? null : id))} />
      ))}
      {all.length === 0 && <p className={styles.quiet}>{t('integrations.none')}</p>}
      {!isNew && (
        <div className={styles.item}>
          <Button variant="default" onClick={() => setAdding(crypto.randomUUID())}>
            {t('integrations.add')}
          </Button>
        </div>
      )}
      <AppsSetting />
      <p className={styles.item}>
        <Anchor href="/api/docs" target="_blank" rel="noreferrer">
          {t('integrations.reference')}
        </Anchor>
      </p>
    </>
  );
}
