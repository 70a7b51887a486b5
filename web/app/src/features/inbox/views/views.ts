import { call } from '@goodword/api-client';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';

export interface NamedView {
  id: string;
  kind: 'builtin' | 'team' | 'saved';
  name?: string;
  query: string;
  shared?: boolean;
  /** Whether I may change it. */
  mine?: boolean;
  version?: number;
}

export interface View extends NamedView {
  count: number;
  more: boolean;
}

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }) => (await call<{ items: View[] }>('GET', '/api/v1/views', { signal })).items,
  placeholderData: keepPreviousData,
});

/** Which there are, without what counting takes: enough to show a list by. */
export const uncountedQuery = queryOptions({
  queryKey: ['views', 'uncounted'],
  queryFn: async ({ signal }) =>
    (await call<{ items: NamedView[] }>('GET', '/api/v1/views', { query: { counted: 'false' }, signal })).items,
});

const none: View[] = [];

export function useViews(): View[] {
  return useQuery(viewsQuery).data ?? none;
}

export function useView(id: string): NamedView | undefined {
  const counted = useQuery(viewsQuery).data;
  const uncounted = useQuery({ ...uncountedQuery, enabled: !counted }).data;
  return (counted ?? uncounted)?.find((view) => view.id === id);
}
