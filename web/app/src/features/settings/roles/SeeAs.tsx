import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Role } from '../configuration.ts';

/** Shows the product as a role sees it: everything on the screen is asked anew. */
export function SeeAs({ role }: { role: Role }) {
  const { t } = useTranslation();
  const see = useMutation({
    mutationFn: () => call('PUT', '/api/v1/session/role-view', { body: { role: role.id } }),
    onSuccess: () => globalThis.location.assign('/'),
  });
  return (
    <Button variant="subtle" color="gray" disabled={see.isPending} aria-label={t('settings.roles.seeAsOf', { role: role.name })} onClick={() => see.mutate()}>
      {t('settings.roles.seeAs')}
    </Button>
  );
}
