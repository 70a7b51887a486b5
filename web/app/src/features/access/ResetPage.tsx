import { api } from '@goodword/api-client';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccessForm } from './AccessForm.tsx';
import { AccessPage } from './AccessPage.tsx';

export function ResetPage() {
  const { t } = useTranslation();
  const ask = useMutation({
    mutationFn: (email: string) => api.POST('/api/v1/password-resets', { body: { email } }),
    meta: { quiet: true },
  });
  if (ask.isSuccess) {
    return (
      <AccessPage title={t('access.resetSent')} lead={t('access.resetSentLead', { email: ask.variables })}>
        <p>
          <Link to="/sign-in">{t('access.backToSignIn')}</Link>
        </p>
      </AccessPage>
    );
  }
  return (
    <AccessPage title={t('access.reset')} lead={t('access.resetLead')}>
      <AccessForm
        action={t('access.resetSend')}
        busy={ask.isPending}
        error={ask.error}
        onSubmit={(values) => ask.mutate(values.email ?? '')}
        beside={<Link to="/sign-in">{t('access.backToSignIn')}</Link>}
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
      </AccessForm>
    </AccessPage>
  );
}
