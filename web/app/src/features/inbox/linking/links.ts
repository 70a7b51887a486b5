import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type LinkedTicket = Schemas['LinkResponse'];

/** What a ticket is linked to, and what it was split off. */
export function linksQuery(ticket: string) {
  return queryOptions({
    queryKey: ['links', ticket],
    queryFn: ({ signal }) => body(api.GET('/api/v1/tickets/{ticket}/links', { params: { path: { ticket } }, signal })),
  });
}

/** What this ticket is to the other one, each with the link that says so. */
export const ways = {
  'child-of': { kind: 'child-of', outgoing: true },
  'parent-of': { kind: 'child-of', outgoing: false },
  'duplicate-of': { kind: 'duplicate-of', outgoing: true },
  'original-of': { kind: 'duplicate-of', outgoing: false },
  'caused-by': { kind: 'caused-by', outgoing: true },
  'cause-of': { kind: 'caused-by', outgoing: false },
  related: { kind: 'related', outgoing: true },
} as const;

export type Way = keyof typeof ways;

export function wayOf({ kind, direction }: Pick<LinkedTicket, 'kind' | 'direction'>): Way {
  if (kind === 'related') return 'related';
  const found = Object.entries(ways).find(([, way]) => way.kind === kind && way.outgoing === (direction === 'to'));
  return (found?.[0] ?? 'related') as Way;
}
