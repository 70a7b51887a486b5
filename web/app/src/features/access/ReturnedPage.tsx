import { api, body } from '@goodword/api-client';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../app/queries.ts';
import { explain } from '../../shared/problem.ts';
import { AccessPage } from './AccessPage.tsx';
import styles from './AccessPage.module.css';
import { CodeStep } from './CodeStep.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { takeNext } from './returning.ts';
import { me } from './session.ts';
import { stepOf } from './step.ts';

/** Where somebody comes back to from the company's sign-in. */
export function ReturnedPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { state = '', code, iss, error, error_description: errorDescription } = useSearch({ from: '/sign-in/returned' });
  const enter = async () => {
    queries.clear();
    await queries.fetchQuery({ ...me, staleTime: 0 });
    router.history.replace(takeNext());
  };
  // A way back works once: it is asked about once.
  const finished = useQuery({
    queryKey: ['company-return', state],
    queryFn: () => body(api.POST('/api/v1/session/oidc/return', { body: { state, code, iss, error, errorDescription } })),
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    meta: { quiet: true },
  });
  const isIn = finished.isSuccess;
  useEffect(() => {
    if (isIn) void enter();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once she is in
  }, [isIn]);
  const step = stepOf(finished.error);
  const back = () => void router.navigate({ to: '/sign-in' });
  if (step === 'enrolment') return <EnrolStep onIn={() => void enter()} />;
  if (step === 'code') return <CodeStep onIn={() => void enter()} onBack={back} />;
  if (!finished.error) return <AccessPage title={t('access.returning')}>{null}</AccessPage>;
  return (
    <AccessPage title={t('access.notReturned')}>
      <p role="alert" className={styles.refusal}>
        <CircleAlert size={16} aria-hidden /> {explain(finished.error)}
      </p>
      <Anchor component={Link} to="/sign-in">
        {t('access.backToSignIn')}
      </Anchor>
    </AccessPage>
  );
}
