import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';

interface Change {
  tag: string;
  /** Null: it goes. */
  becomes: string | null;
  /** There is such a tag already. */
  merges: boolean;
}

const path = '/api/v1/tags/changes';
const hold = 10;

/** Changes a tag on all tickets, after ten seconds in which it can be taken back. */
export function useChangeTag() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const refresh = () => queries.invalidateQueries({ queryKey: ['tags'] });
  const { mutate: takeBack } = useMutation({
    mutationFn: (id: string) => call('DELETE', `${path}/${id}`),
    onSuccess: () => say({ text: t('undo.done'), stays: 2500 }),
    onSettled: refresh,
  });
  const { mutate: change } = useMutation({
    mutationFn: ({ tag, becomes }: Change) =>
      call<{ id: string }>('POST', path, { body: { tag, becomes, holdSeconds: hold } }),
    onSuccess: ({ id }, { tag, becomes, merges }) => {
      const text = becomes ? t(merges ? 'settings.tags.merged' : 'settings.tags.renamed', { tag, becomes }) : t('settings.tags.removed', { tag });
      offer({ text, undo: () => takeBack(id) });
    },
    onSettled: refresh,
  });
  return { change, takeBack };
}
