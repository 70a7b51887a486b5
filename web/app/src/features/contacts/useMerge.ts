import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { say } from '../../shared/toast/toasts.ts';
import { useUndo } from '../../shared/undo/undo.ts';
import { pathOf, touched, type Kind, type Merge, type Parting, type Party } from './contacts.ts';

export function useShow() {
  const navigate = useNavigate();
  return ({ kind, id }: Party) =>
    kind === 'contacts'
      ? navigate({ to: '/contacts/$contact', params: { contact: id } })
      : navigate({ to: '/organisations/$organisation', params: { organisation: id } });
}

/** Merges, and tells of what an undoing left where it was. */
export function useMerge(kind: Kind) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const show = useShow();
  const { offer } = useUndo();
  const settled = () => {
    for (const name of touched) void queries.invalidateQueries({ queryKey: [name] });
  };
  const undo = useMutation({
    mutationFn: ({ id, into }: Merge) => call<Parting>('POST', `${pathOf({ kind, id: into })}/merges/${id}/undoing`, { body: {} }),
    onSuccess: ({ kept }) => {
      const left = kept.map((one) => `${t(`contacts.what.${one.what}`, { count: one.count })} (${t(`contacts.kept.${one.why}`)})`);
      say({ text: left.length > 0 ? t('contacts.undoneBut', { left: left.join(', ') }) : t('contacts.undone') });
    },
    onSettled: settled,
  });
  const merge = useMutation({
    mutationFn: ({ from, into }: { from: string; into: string }) =>
      call<Merge>('POST', `${pathOf({ kind, id: into })}/merges`, { body: { from } }),
    onSuccess: (done, { into }) => {
      offer({ text: t('contacts.merged', { name: done.fromName }), undo: () => undo.mutate(done) });
      void show({ kind, id: into });
    },
    onSettled: settled,
    meta: { quiet: true },
  });
  return { merge, undo };
}
