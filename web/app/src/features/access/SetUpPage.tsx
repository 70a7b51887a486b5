import { api, type Schemas } from '@goodword/api-client';
import { TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queries } from '../../app/queries.ts';
import { AccessForm } from './AccessForm.tsx';
import { AccessPage } from './AccessPage.tsx';
import { isSetUp, me } from './session.ts';
import { PasswordField } from './PasswordField.tsx';

type Request = Schemas['SetupRequest'];

function request(values: Record<string, string>, language: string): Request {
  const { code = '', company = '', name = '', email = '', password = '' } = values;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { code: code.trim(), workspace: company, brand: company, name, email, password, zone, language };
}

/** First start: the code from the console, a company, the first administrator. Then the desk, signed in. */
export function SetUpPage() {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const already = useQuery(isSetUp);
  const setUp = useMutation({
    mutationFn: async (plan: Request) => {
      await api.POST('/api/v1/setup', { body: plan });
      await api.POST('/api/v1/session', { body: { email: plan.email, password: plan.password } });
      return queries.fetchQuery({ ...me, staleTime: 0 });
    },
    onSuccess: () => navigate({ to: '/settings/$section', params: { section: 'begin' } }),
    meta: { quiet: true },
  });
  if (already.data && !setUp.isPending && !setUp.isSuccess) return <Navigate to="/sign-in" />;
  return (
    <AccessPage title={t('access.setUp')} lead={t('access.setUpLead')}>
      <AccessForm
        action={t('access.setUpAction')}
        busy={setUp.isPending}
        error={setUp.error}
        onSubmit={(values) => setUp.mutate(request(values, i18n.language))}
      >
        <TextInput
          name="code"
          label={t('access.code')}
          description={t('access.codeHint')}
          autoComplete="off"
          autoFocus
          required
          withAsterisk={false}
        />
        <TextInput name="company" label={t('access.company')} autoComplete="organization" required withAsterisk={false} />
        <TextInput name="name" label={t('access.name')} autoComplete="name" required withAsterisk={false} />
        <TextInput name="email" type="email" label={t('access.email')} autoComplete="username" required withAsterisk={false} />
        <PasswordField
          label={t('access.password')}
          description={t('access.passwordHint')}
          autoComplete="new-password"
        />
      </AccessForm>
    </AccessPage>
  );
}
