import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { say } from '../../shared/toast/toasts.ts';
import { AccessForm } from './AccessForm.tsx';
import { AccessPage } from './AccessPage.tsx';
import { PasswordField } from './PasswordField.tsx';

interface Props {
  title: string;
  lead: string;
  action: string;
  set: (password: string) => Promise<unknown>;
}

/** A first password, or a new one. */
export function PasswordChoice({ title, lead, action, set }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choose = useMutation({
    mutationFn: set,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      say({ text: t('access.passwordSet') });
    },
    meta: { quiet: true },
  });
  return (
    <AccessPage title={title} lead={lead}>
      <AccessForm
        action={action}
        busy={choose.isPending}
        error={choose.error}
        onSubmit={(values) => choose.mutate(values.password ?? '')}
        beside={<Link to="/sign-in">{t('access.backToSignIn')}</Link>}
      >
        <PasswordField
          label={t('access.newPassword')}
          description={t('access.passwordHint')}
          autoComplete="new-password"
          autoFocus
        />
      </AccessForm>
    </AccessPage>
  );
}
