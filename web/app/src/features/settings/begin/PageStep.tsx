import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Snippet } from '../chat/Snippet.tsx';
import { brandsQuery } from '../configuration.ts';
import type { Step } from './steps.ts';
import styles from './Begin.module.css';

/** The line for a site; its first visitor ticks the step. */
export function PageStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { data = [] } = useQuery(brandsQuery);
  const [brand] = data;
  if (!brand) return null;
  return (
    <>
      <Snippet brand={brand.key ?? ''} />
      <p className={styles.fact} role="status">
        {step.done ? t('settings.begin.page.seen', { host: step.facts.host }) : t('settings.begin.page.notSeen')}
      </p>
    </>
  );
}
