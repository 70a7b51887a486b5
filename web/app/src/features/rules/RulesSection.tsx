import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import styles from '../settings/Settings.module.css';
import { RuleForm } from './RuleForm.tsx';
import { rulesQuery } from './rules.ts';

/** What is done with mails as they arrive. */
export function RulesSection() {
  const { t } = useTranslation();
  const { data, error } = useQuery(rulesQuery);
  const [adding, setAdding] = useState(false);
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={styles.item} />;
  return (
    <>
      {data.rules.map((rule, at) => (
        <RuleForm key={`${rule.id} ${data.version}`} list={data} at={at} />
      ))}
      {data.rules.length === 0 && !adding && <p className={styles.quiet}>{t('rules.none')}</p>}
      {adding ? (
        <RuleForm list={data} at={data.rules.length} onDone={() => setAdding(false)} />
      ) : (
        <div className={styles.item}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('rules.add')}
          </Button>
        </div>
      )}
    </>
  );
}
