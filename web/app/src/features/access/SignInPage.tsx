import { api } from '@goodword/api-client';
import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../app/queries.ts';
import { AccessForm } from './AccessForm.tsx';
import { AccessPage } from './AccessPage.tsx';
import { CodeStep } from './CodeStep.tsx';
import { CompanyButton, waysQuery } from './CompanyButton.tsx';
import { DirectoryForm } from './DirectoryForm.tsx';
import { EnrolStep } from './EnrolStep.tsx';
import { me } from './session.ts';
import { PasskeyButton } from './PasskeyButton.tsx';
import { PasswordField } from './PasswordField.tsx';
import { stepOf, type Step } from './step.ts';

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const [step, setStep] = useState<Step>();
  const [byDirectory, setByDirectory] = useState(false);
  const { data: ways } = useQuery(waysQuery);
  const enter = async () => {
    // Nothing of an earlier session is shown to this one.
    queries.clear();
    await queries.fetchQuery({ ...me, staleTime: 0 });
    router.history.push(next ?? '/');
  };
  const signIn = useMutation({
    mutationFn: (values: { email: string; password: string }) => api.POST('/api/v1/session', { body: values }),
    onSuccess: enter,
    onError: (error) => setStep(stepOf(error)),
    meta: { quiet: true },
  });
  if (step === 'enrolment') return <EnrolStep onIn={() => void enter()} />;
  if (step === 'code') {
    const back = () => {
      signIn.reset();
      setStep(undefined);
    };
    return <CodeStep onIn={() => void enter()} onBack={back} />;
  }
  const directory = ways?.directory;
  if (directory && byDirectory)
    return (
      <AccessPage title={t('access.signIn')}>
        <DirectoryForm name={directory} onIn={() => void enter()} onRefused={(error) => setStep(stepOf(error))} />
        <Button variant="subtle" color="gray" onClick={() => setByDirectory(false)}>
          {t('access.otherWays')}
        </Button>
      </AccessPage>
    );
  return (
    <AccessPage title={t('access.signIn')}>
      <AccessForm
        action={t('access.signIn')}
        busy={signIn.isPending}
        error={signIn.error}
        onSubmit={(values) => signIn.mutate({ email: values.email ?? '', password: values.password ?? '' })}
        beside={<Link to="/reset">{t('access.forgot')}</Link>}
      >
        <TextInput
          name="email"
          type="email"
          label={t('access.email')}
          autoComplete="username"
          autoFocus
          required
          withAsterisk={false}
        />
        <PasswordField label={t('access.password')} autoComplete="current-password" />
      </AccessForm>
      <CompanyButton next={next} />
      {directory && (
        <Button variant="default" onClick={() => setByDirectory(true)}>
          {directory}
        </Button>
      )}
      <PasskeyButton onIn={() => void enter()} />
    </AccessPage>
  );
}
