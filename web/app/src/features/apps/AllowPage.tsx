import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { Check, CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { AccessPage } from '../access/AccessPage.tsx';
import accessStyles from '../access/AccessPage.module.css';
import { useMe } from '../access/session.ts';
import styles from './Apps.module.css';
import { answer, questionQuery } from './apps.ts';
import { useScopeWords } from './useScopeWords.ts';

/** Where an app sends somebody to ask whether it may act for her. */
export function AllowPage() {
  const { t } = useTranslation();
  const { asked = '' } = useSearch({ from: '/allow-app' });
  const { name: me } = useMe();
  const words = useScopeWords();
  const question = useQuery(questionQuery(asked));
  const answered = useMutation({ mutationFn: (allow: boolean) => answer(asked, allow), meta: { quiet: true } });
  const asks = question.data;
  const address = answered.data?.address ?? (asks && 'address' in asks ? asks.address : undefined);
  useEffect(() => {
    if (address) window.location.replace(address);
  }, [address]);
  const problem = question.error ?? answered.error;
  if (problem)
    return (
      <AccessPage title={t('apps.ask.cannot')}>
        <p role="alert" className={accessStyles.refusal}>
          <CircleAlert size={16} aria-hidden /> {explain(problem)}
        </p>
      </AccessPage>
    );
  if (!asks || 'address' in asks) return <AccessPage title={t('apps.ask.going')}>{null}</AccessPage>;
  return (
    <AccessPage title={t('apps.ask.title', { name: asks.name })} lead={t('apps.ask.lead', { me })}>
      <ul className={styles.scopes} aria-label={t('apps.ask.scopes', { name: asks.name })}>
        {asks.scopes.map((scope) => (
          <li key={scope}>
            <Check size={16} aria-hidden /> {words(scope)}
          </li>
        ))}
      </ul>
      <p className={styles.small}>{t('apps.ask.limits')}</p>
      <div className={styles.answers}>
        <Button loading={answered.isPending || answered.isSuccess} onClick={() => answered.mutate(true)}>
          {t('apps.ask.allow')}
        </Button>
        <Button variant="default" disabled={answered.isPending || answered.isSuccess} onClick={() => answered.mutate(false)}>
          {t('apps.ask.refuse')}
        </Button>
      </div>
    </AccessPage>
  );
}
