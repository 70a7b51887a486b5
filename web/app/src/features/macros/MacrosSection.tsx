import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/Settings.module.css';
import { MacroForm } from './MacroForm.tsx';
import { macrosQuery } from './macros.ts';

export function MacrosSection() {
  const { t } = useTranslation();
  const { data } = useQuery(macrosQuery);
  const [adding, setAdding] = useState(false);
  return (
    <>
      {data?.map((one) => (
        <MacroForm key={`${one.id} ${one.version}`} macro={one} />
      ))}
      {data?.length === 0 && !adding && <p className={styles.quiet}>{t('macros.none')}</p>}
      {adding ? (
        <MacroForm onDone={() => setAdding(false)} />
      ) : (
        <div className={styles.item}>
          <Button variant="default" onClick={() => setAdding(true)}>
            {t('macros.add')}
          </Button>
        </div>
      )}
    </>
  );
}
