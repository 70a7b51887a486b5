import { api, Refused } from '@goodword/api-client';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AccessForm } from './AccessForm.tsx';
import { AccessPage } from './AccessPage.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';

interface Props {
  onIn: () => void;
  /** Too late, or somebody else. */
  onBack: () => void;
}

/** After the password: a code of the app, or one for recovery. */
export function CodeStep({ onIn, onBack }: Props) {
  const { t } = useTranslation();
  const prove = useMutation({
    mutationFn: (code: string) => api.POST('/api/v1/session/second-factor', { body: { code } }),
    onSuccess: onIn,
    onError: (error) => {
      if (Refused.code(error) === 'not-signed-in') onBack();
    },
    meta: { quiet: true },
  });
  return (
    <AccessPage title={t('access.secondStep')} lead={t('access.secondStepLead')}>
      <AccessForm
        action={t('access.signIn')}
        busy={prove.isPending}
        error={prove.error}
        onSubmit={(values) => prove.mutate(values.code ?? '')}
        beside={
          <Button variant="subtle" color="gray" onClick={onBack}>
            {t('access.backToSignIn')}
          </Button>
        }
      >
        <TextInput
          name="code"
          label={t('access.anyCode')}
          description={t('access.anyCodeHint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          withAsterisk={false}
        />
      </AccessForm>
      <PasskeyButton onIn={onIn} />
    </AccessPage>
  );
}
