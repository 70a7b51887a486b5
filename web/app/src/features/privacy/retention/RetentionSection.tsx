import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import styles from '../Privacy.module.css';
import { Hold } from './Hold.tsx';
import { retentionQuery } from './retention.ts';
import { RuleForm } from './RuleForm.tsx';
import { Runs } from './Runs.tsx';

/** How long tickets are kept. */
export function RetentionSection() {
  const { t } = useTranslation();
  const { data, error } = useQuery(retentionQuery);
  const [adding, setAdding] = useState<string>();
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" />;
  return (
    <section className={styles.section} aria-label={t('privacy.retention.title')}>
      <h2 className={styles.heading}>{t('privacy.retention.title')}</h2>
      <p className={styles.quiet}>{t(data.items.length === 0 ? 'privacy.retention.none' : 'privacy.retention.longest')}</p>
      {data.items.map((rule) => (
        <RuleForm key={`${rule.id} ${rule.name} ${rule.filter} ${rule.days} ${rule.state}`} id={rule.id} rule={rule} />
      ))}
      {adding ? (
        <RuleForm id={adding} onDone={() => setAdding(undefined)} />
      ) : (
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setAdding(crypto.randomUUID())}>
            {t('privacy.retention.add')}
          </Button>
        </div>
      )}
      <Hold key={data.hold} hold={data.hold} />
      <Runs />
    </section>
  );
}
