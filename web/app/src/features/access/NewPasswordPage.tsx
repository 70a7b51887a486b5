import { api } from '@goodword/api-client';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PasswordChoice } from './PasswordChoice.tsx';

export function NewPasswordPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/reset/$token' });
  return (
    <PasswordChoice
      title={t('access.choosePassword')}
      lead={t('access.choosePasswordLead')}
      action={t('access.setPassword')}
      set={(password) =>
        api.PUT('/api/v1/password-resets/{token}', { params: { path: { token } }, body: { password } })
      }
    />
  );
}
