import { api, body } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';

const catalogue = queryOptions({
  queryKey: ['actions'],
  queryFn: async () => {
    const { items } = await body(api.GET('/api/v1/actions', { params: { query: { subject: 'ticket' } } }));
    return new Set((items ?? []).map((action) => action.name ?? ''));
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/** Whether the server's catalogue offers me this action on tickets. */
export function useCan(action: string): boolean {
  return useQuery(catalogue).data?.has(action) ?? false;
}
