import { call } from '@goodword/api-client';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

export interface View {
  id: string;
  kind: 'builtin' | 'team' | 'saved';
  name?: string;
  query: string;
  shared?: boolean;
  /** Whether I may change it. */
  mine?: boolean;
  count: number;
  more: boolean;
  version?: number;
}

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }) => (await call<{ items: View[] }>('GET', '/api/v1/views', { signal })).items,
  placeholderData: keepPreviousData,
});

const none: View[] = [];

export function useViews(): View[] {
  return useQuery(viewsQuery).data ?? none;
}

export function useView(id: string): View | undefined {
  return useViews().find((view) => view.id === id);
}
