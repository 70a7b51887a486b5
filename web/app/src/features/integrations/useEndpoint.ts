import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../../shared/undo/undo.ts';
import { bodyOf, choiceOf, endpointsQuery, path, type Choice, type Delivery, type Endpoint } from './integrations.ts';

/** What can be done to an endpoint. */
export function useEndpoint(id: string) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const refresh = () => queries.invalidateQueries({ queryKey: endpointsQuery.queryKey });
  const put = useMutation({
    mutationFn: ({ choice, kept }: { choice: Choice; kept: Endpoint | undefined }) => call<Endpoint>('PUT', `${path}/${id}`, { body: bodyOf(choice, kept) }),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const remove = useMutation({
    mutationFn: (_gone: Endpoint) => call('DELETE', `${path}/${id}`),
    // It goes at once: nobody asks on for the deliveries of what is no more.
    onMutate: async () => {
      await queries.cancelQueries({ queryKey: endpointsQuery.queryKey });
      queries.setQueryData(endpointsQuery.queryKey, (was) => was && { ...was, items: was.items.filter((one) => one.id !== id) });
    },
    onSuccess: (_nothing, gone) =>
      offer({
        text: t('integrations.removed', { name: gone.name }),
        undo: () => put.mutate({ choice: choiceOf(gone), kept: gone }),
      }),
    onSettled: refresh,
  });
  const rotate = useMutation({ mutationFn: () => call<Endpoint>('POST', `${path}/${id}/secret`), onSettled: refresh });
  const test = useMutation({
    mutationFn: () => call<Delivery>('POST', `${path}/${id}/test`),
    onSettled: refresh,
    meta: { quiet: true },
  });
  return { put, remove, rotate, test };
}
