import { api, body, call, type Schemas } from '@goodword/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

export type StatusClass = Schemas['StatusResponse'];
export type TypeClass = Schemas['TypeResponse'];

export const categories = ['new', 'open', 'pending', 'on-hold', 'solved', 'closed'] as const;

/** Archived ones too. */
export const classesQuery = queryOptions({
  queryKey: ['statuses', 'archived'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/statuses', { params: { query: { archived: true } }, signal })),
});

export interface Change {
  method: 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: Record<string, unknown>;
  version?: number;
}

/** Changes types and statuses for all at once. */
export function useChangeClass(onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body: sent, version }: Change) =>
      call(method, `/api/v1/${path}`, {
        ...(sent ? { body: sent } : {}),
        headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
      }),
    onSuccess: () => onDone?.(),
    onSettled: () => {
      for (const queryKey of [['statuses'], ['tickets'], ['views'], ['filters']]) void queries.invalidateQueries({ queryKey });
    },
  });
}
