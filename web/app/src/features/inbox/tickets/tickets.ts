import { api, body, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Ticket = Schemas['TicketResponse'];
export type TicketPage = Schemas['PageTicketResponse'];

const pageSize = 50;

/** The tickets that a filter in text form names, last changed first, page by page. */
export function ticketPages(q: string) {
  return infiniteQueryOptions({
    queryKey: ['tickets', q],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/tickets', {
          params: { query: { q, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page: TicketPage) => page.next ?? undefined,
  });
}

/** By number or id. */
export function ticketQuery(ref: string) {
  return queryOptions({
    queryKey: ['ticket', ref],
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/tickets/{ticket}', { params: { path: { ticket: ref } }, signal })),
  });
}

export function countQuery(q: string) {
  return queryOptions({
    queryKey: ['count', q],
    queryFn: ({ signal }) => body(api.GET('/api/v1/tickets/count', { params: { query: { q } }, signal })),
  });
}
