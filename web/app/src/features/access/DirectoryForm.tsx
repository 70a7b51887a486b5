import { api, body } from '@goodword/api-client';
import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccessForm } from './AccessForm.tsx';
import { PasswordField } from './PasswordField.tsx';

interface Props {
  /** What the directory's people call it. */
  name: string;
  onIn: () => void;
  onRefused: (error: unknown) => void;
}

/** By the name and the password that the company's directory knows. */
export function DirectoryForm({ name, onIn, onRefused }: Props) {
  const { t } = useTranslation();
  const enter = useMutation({
    mutationFn: (values: { name: string; password: string }) => body(api.POST('/api/v1/session/ldap', { body: values })),
    onSuccess: onIn,
    onError: onRefused,
    meta: { quiet: true },
  });
  return (
    <AccessForm
      action={t('access.signIn')}
      busy={enter.isPending}
      error={enter.error}
      onSubmit={(values) => enter.mutate({ name: values.name ?? '', password: values.password ?? '' })}
    >
      <TextInput
        name="name"
        label={t('access.directoryName', { directory: name })}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        required
        withAsterisk={false}
      />
      <PasswordField label={t('access.password')} autoComplete="current-password" />
    </AccessForm>
  );
}
