import { call } from '@goodword/api-client';
import { Button, Checkbox, Popover, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/session.ts';
import type { View } from './views.ts';

/** Keeps the filter of the moment under a name. */
export function SaveView({ filter }: { filter: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const mayShare = useMay('ticket.share');
  const [opened, setOpened] = useState(false);
  const save = useMutation({
    mutationFn: (values: { name: string; shared: boolean }) =>
      call<View>('POST', '/api/v1/views', { body: { ...values, query: filter } }),
    onSuccess: async (view) => {
      setOpened(false);
      await queries.invalidateQueries({ queryKey: ['views'] });
      await navigate({ to: '/inbox/$view', params: { view: view.id }, search: {} });
    },
  });
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={260} trapFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpened(!opened)}>
          {t('views.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const values = new FormData(event.currentTarget);
            save.mutate({ name: String(values.get('name')), shared: values.get('shared') === 'on' });
          }}
        >
          <TextInput name="name" label={t('views.name')} required withAsterisk={false} maxLength={100} data-autofocus />
          {mayShare && <Checkbox name="shared" label={t('views.shared')} my={12} />}
          <Button type="submit" size="compact-md" disabled={save.isPending} mt={mayShare ? 0 : 12}>
            {t('settings.save')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
