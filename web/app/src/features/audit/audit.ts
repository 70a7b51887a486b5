import { api, body, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Entry = Schemas['AuditEntryResponse'];

/** What is looked for; what is empty does not matter. */
export interface Asked {
  actor: string;
  event: string;
  /** Days, in the reader's time zone; the last counts. */
  from: string;
  to: string;
  /** `role:0199…` */
  subject: string;
}

export const everything: Asked = { actor: '', event: '', from: '', to: '', subject: '' };

/** The beginning of a day, or of the one after. */
function instant(day: string, after = 0): string | undefined {
  const begins = new Date(`${day}T00:00`);
  if (!day || Number.isNaN(begins.getTime())) return undefined;
  begins.setDate(begins.getDate() + after);
  return begins.toISOString();
}

export function questionOf({ actor, event, from, to, subject }: Asked): Record<string, string> {
  const all = { actor, event, subject, from: instant(from), to: instant(to, 1) };
  return Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

export function entryPages(asked: Asked) {
  return infiniteQueryOptions({
    queryKey: ['audit', asked],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/audit', {
          params: { query: { limit: 50, ...questionOf(asked), ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export const keepingQuery = queryOptions({
  queryKey: ['audit-keeping'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/audit/keeping', { signal })),
});
