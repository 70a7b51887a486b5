import { api, body, call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Contact = Schemas['ContactResponse'];
export type Organisation = Schemas['OrganisationResponse'];
export type Moment = Schemas['MomentResponse'];
export type Likeness = Schemas['LikenessResponse'];
export type Preview = Schemas['MergePreviewResponse'];
export type Merge = Schemas['MergeResponse'];
export type Parting = Schemas['PartingResponse'];

/** What both contacts and organisations have. */
export type Kind = 'contacts' | 'organisations';
export interface Party {
  kind: Kind;
  id: string;
}

const pageSize = 50;

interface Page<T> {
  items: T[];
  next: string | null;
}

function pages<T>(path: string, key: readonly unknown[], query: Record<string, string | undefined> = {}) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      call<Page<T>>('GET', path, { query: { ...query, limit: pageSize, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page: Page<T>) => page.next ?? undefined,
  });
}

export function pathOf({ kind, id }: Party): string {
  return `/api/v1/${kind}/${id}`;
}

const byField = /(^|[\s(])-?[a-z][a-z0-9.-]*(:|[<>]=?)[^\s:<>=]/;

/** Words, or a filter once something like `plan:gold` stands in it. */
export function asked(q: string): { q?: string; filter?: string } {
  return byField.test(q) ? { filter: q } : { q: q || undefined };
}

export function contactPages(q: string, organisation?: string) {
  return pages<Contact>('/api/v1/contacts', ['contacts', q, organisation ?? ''], { ...asked(q), organisation });
}

export function organisationPages(q: string) {
  return pages<Organisation>('/api/v1/organisations', ['organisations', q], asked(q));
}

export function timelinePages(party: Party) {
  return pages<Moment>(`${pathOf(party)}/timeline`, ['timeline', party.id]);
}

export function duplicatePages(kind: Kind) {
  return pages<Likeness>(`/api/v1/${kind}/duplicates`, ['duplicates', kind]);
}

export function duplicatesOf(party: Party) {
  return queryOptions({
    queryKey: ['duplicates', party.id],
    queryFn: ({ signal }) => call<{ items: Likeness[] }>('GET', `${pathOf(party)}/duplicates`, { signal }),
  });
}

export function mergesOf(party: Party) {
  return queryOptions({
    queryKey: ['merges', party.id],
    queryFn: ({ signal }) => call<{ items: Merge[] }>('GET', `${pathOf(party)}/merges`, { signal }),
  });
}

export function previewOf(into: Party, from: string) {
  return queryOptions({
    queryKey: ['merge-preview', into.id, from],
    queryFn: ({ signal }) => call<Preview>('GET', `${pathOf(into)}/merges/preview/${from}`, { signal }),
    // It tells of now.
    staleTime: 0,
    gcTime: 0,
  });
}

export function find(kind: Kind, q: string, signal: AbortSignal): Promise<Page<{ id: string; name: string }>> {
  return kind === 'contacts'
    ? body(api.GET('/api/v1/contacts', { params: { query: { q, limit: 10 } }, signal }))
    : body(api.GET('/api/v1/organisations', { params: { query: { q, limit: 10 } }, signal }));
}

/** What a merge, its undoing or another name makes old. */
export const touched = ['contact', 'contacts', 'organisation', 'organisations', 'timeline', 'duplicates', 'merges', 'ticket', 'tickets'];
