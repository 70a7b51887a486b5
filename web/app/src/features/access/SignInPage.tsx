import { api } from '@goodword/api-client';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../app/queries.ts';
import { AccessForm } from './AccessForm.tsx';
import { AccessPage } from './AccessPage.tsx';
import { me } from './session.ts';
import { PasswordField } from './PasswordField.tsx';

export function SignInPage() {
  const { t } = useTranslation();
  const router = useRouter();
  const { next } = useSearch({ from: '/sign-in' });
  const signIn = useMutation({
    mutationFn: async (values: { email: string; password: string }) => {
      await api.POST('/api/v1/session', { body: values });
      // Nothing of an earlier session is shown to this one.
      queries.clear();
      return queries.fetchQuery({ ...me, staleTime: 0 });
    },
    onSuccess: () => router.history.push(next ?? '/'),
    meta: { quiet: true },
  });
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
    </AccessPage>
  );
}
