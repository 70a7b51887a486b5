import { call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';

export type Retention = Schemas['RetentionResponse'];
export type Rule = Schemas['RetentionRuleResponse'];
export type RuleBody = Pick<Rule, 'name' | 'filter' | 'since' | 'days' | 'openToo' | 'fate' | 'most'>;
export type Preview = Schemas['RetentionPreviewResponse'];
export type Run = Schemas['RetentionRunResponse'];

interface Page<T> {
  items: T[];
  next: string | null;
}

const often = 3000;

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => call<Retention>('GET', '/api/v1/retention-rules', { signal }),
});

export function previewQuery(rule: string) {
  return queryOptions({
    queryKey: ['retention-preview', rule],
    queryFn: ({ signal }) => call<Preview>('GET', `/api/v1/retention-rules/${rule}/preview`, { signal }),
    // It tells of now.
    staleTime: 0,
    gcTime: 0,
  });
}

export const runPages = infiniteQueryOptions({
  queryKey: ['retention-runs'],
  queryFn: ({ pageParam, signal }) =>
    call<Page<Run>>('GET', '/api/v1/retention-runs', { query: { limit: 10, cursor: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (page: Page<Run>) => page.next ?? undefined,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some((one) => one.state === 'running')) ? often : false),
});

/** Of one rule, as it is sent. */
export function bodyOf({ name, filter, since, days, openToo, fate, most }: Rule): RuleBody {
  return { name, filter, since, days, openToo, fate, most };
}

export interface Change {
  method: 'PUT' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
}

/** Whatever is changed answers with all there is. */
export function useChangeRetention(): UseMutationResult<Retention, Error, Change> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: Change) => call<Retention>(method, `/api/v1/${path}`, { body }),
    onSuccess: async (all) => {
      queries.setQueryData(retentionQuery.queryKey, all);
      await queries.invalidateQueries({ queryKey: ['retention-preview'] });
    },
  });
}

/** As many as are counted, and no more. */
export function counted(count: number, language: string): string {
  return count < 1000 ? String(count) : `${(999).toLocaleString(language)}+`;
}
