import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import styles from '../settings/Settings.module.css';
import { AppForm } from './AppForm.tsx';
import { appsQuery, type Registered } from './apps.ts';
import { AppSecret } from './AppSecret.tsx';

/** Programs of others that people may let act for them. */
export function AppsSetting() {
  const { t } = useTranslation();
  const { data, error } = useQuery(appsQuery);
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<Registered>();
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={styles.item} />;
  const register = (registered: Registered) => {
    setMade(registered);
    setAdding(false);
  };
  return (
    <section aria-label={t('apps.title')}>
      <h2 className={styles.title}>{t('apps.title')}</h2>
      <p className={styles.quiet}>{t('apps.lead')}</p>
      {data.items.map((listed) => (
        <AppForm key={listed.app.id} listed={listed} made={made?.app.id === listed.app.id ? made : undefined} />
      ))}
      {made && !data.items.some((listed) => listed.app.id === made.app.id) && <AppSecret made={made} />}
      {adding ? (
        <AppForm onMade={register} onGone={() => setAdding(false)} />
      ) : (
        <div className={styles.item}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('apps.add')}
          </Button>
        </div>
      )}
    </section>
  );
}
