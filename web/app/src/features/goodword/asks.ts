import { api, body, call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Ask = Schemas['AskResponse'];
export type AskPage = Schemas['PageAskResponse'];
export type Draft = Schemas['AskDraft'];
export type NotNow = Schemas['Reason'];

export const states = ['asked', 'agreed', 'declined', 'withdrawn', 'blocked', 'failed', 'expired'] as const;
export type State = (typeof states)[number];

/** As long as a reply can be taken back. */
const holdSeconds = 10;
const pageSize = 50;

export function draftQuery(ticket: string, message: string) {
  return queryOptions({
    queryKey: ['ask-draft', ticket, message],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/tickets/{ticket}/messages/{message}/ask', { params: { path: { ticket, message } }, signal })),
    // Whether it may be asked changes from one moment to the next.
    staleTime: 0,
    gcTime: 0,
  });
}

export function askPages(state: State | undefined) {
  return infiniteQueryOptions({
    queryKey: ['asks', state ?? ''],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/asks', {
          params: { query: { limit: pageSize, ...(state ? { state } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: AskPage) => page.next ?? undefined,
  });
}

export function ask(ticket: string, message: string, quote: string): Promise<Ask> {
  return call<Ask>('POST', `/api/v1/tickets/${ticket}/messages/${message}/ask`, { body: { quote, holdSeconds } });
}

export function takeBack(id: string): Promise<unknown> {
  return call('DELETE', `/api/v1/asks/${id}`, {});
}

export function withdraw(id: string): Promise<Ask> {
  return call<Ask>('POST', `/api/v1/asks/${id}/withdrawal`, {});
}
