import { api } from '@goodword/api-client';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PasswordChoice } from './PasswordChoice.tsx';

export function InvitationPage() {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/invitation/$token' });
  return (
    <PasswordChoice
      title={t('access.invited')}
      lead={t('access.invitedLead')}
      action={t('access.join')}
      set={(password) =>
        api.PUT('/api/v1/invitations/{token}/acceptance', { params: { path: { token } }, body: { password } })
      }
    />
  );
}
