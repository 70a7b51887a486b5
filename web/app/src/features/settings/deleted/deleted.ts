import { api, body } from '@goodword/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';

/** What can still be brought back, newest first. */
export const deletedPages = infiniteQueryOptions({
  queryKey: ['deleted'],
  queryFn: ({ pageParam, signal }) =>
    body(api.GET('/api/v1/deleted-tickets', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});
