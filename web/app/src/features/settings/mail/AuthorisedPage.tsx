import { call } from '@goodword/api-client';
import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../shared/parts/Empty.tsx';
import { explain } from '../../../shared/problem.ts';

/** Where a mailbox's owner comes back to from her provider. */
export function AuthorisedPage() {
  const { t } = useTranslation();
  const { state = '', code = '', error, error_description: words } = useSearch({ from: '/shell/settings/mail/authorised' });
  // A way back works once: it is asked about once.
  const finished = useQuery({
    queryKey: ['mailbox-authorisation', state],
    queryFn: () => call('POST', '/api/v1/mailbox-authorisations', { body: { state, code } }),
    enabled: !error,
    retry: false,
    staleTime: Infinity,
    gcTime: Infinity,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    meta: { quiet: true },
  });
  if (finished.isSuccess) return <Navigate to="/settings/$section" params={{ section: 'mail' }} replace />;
  const refused = error ? (words ?? error) : finished.error && explain(finished.error);
  return (
    <Empty
      alone
      fact={t(refused ? 'settings.mail.fetch.notLetIn' : 'settings.mail.fetch.lettingIn')}
      cause={refused || undefined}
      action={
        refused && (
          <Anchor component={Link} to="/settings/$section" params={{ section: 'mail' } as never}>
            {t('settings.mail.fetch.backToMail')}
          </Anchor>
        )
      }
    />
  );
}
