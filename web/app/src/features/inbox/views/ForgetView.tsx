import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BookmarkX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { useUndo } from '../../../shared/undo/undo.ts';
import type { NamedView } from './views.ts';

/** Removes a saved view; undo saves it again. */
export function ForgetView({ view }: { view: NamedView }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const refresh = () => queries.invalidateQueries({ queryKey: ['views'] });
  const { name, query, shared } = view;
  const restore = useMutation({
    mutationFn: () => call('POST', '/api/v1/views', { body: { name, query, shared } }),
    onSettled: refresh,
  });
  const remove = useMutation({
    mutationFn: () => call('DELETE', `/api/v1/views/${view.id}`),
    onSuccess: async () => {
      await navigate({ to: '/inbox/$view', params: { view: 'open' }, search: {} });
      offer({ text: t('views.removed', { name }), undo: () => restore.mutate() });
    },
    onSettled: refresh,
  });
  return <IconButton label={t('views.remove')} icon={BookmarkX} onClick={() => remove.mutate()} />;
}
