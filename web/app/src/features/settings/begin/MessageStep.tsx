import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountsQuery, brandsQuery } from '../configuration.ts';
import styles from './Begin.module.css';
import type { Step } from './steps.ts';

/** The ways in which a first message can come. */
export function MessageStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const [brand] = useQuery(brandsQuery).data ?? [];
  const [account] = useQuery(accountsQuery).data ?? [];
  if (!brand) return null;
  const form = `/form/${brand.key}`;
  return (
    <>
      {account && (
        <p className={styles.fact}>
          {t('settings.begin.message.mail')} <a href={`mailto:${account.address}`}>{account.address}</a>
        </p>
      )}
      <p className={styles.fact}>
        {t('settings.begin.message.form')}{' '}
        <a href={form} target="_blank" rel="noreferrer">
          {`${window.location.origin}${form}`}
        </a>
      </p>
      <p className={styles.fact} role="status">
        {step.done ? t('settings.begin.message.came', { number: step.facts.ticket }) : t('settings.begin.message.notCome')}
      </p>
    </>
  );
}
