import { call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Erasure = Schemas['ErasureResponse'];
export type Preview = Schemas['ErasurePreviewResponse'];
export type Part = Schemas['ErasurePartResponse'];
export type PersonExport = Schemas['PersonExportResponse'];
export type Consent = Schemas['ConsentResponse'];
export type Masking = Schemas['MaskingResponse'];
export type Redaction = Schemas['RedactionResponse'];

interface Page<T> {
  items: T[];
  next: string | null;
}

const often = 1500;

export function erasurePreview(contact: string) {
  return queryOptions({
    queryKey: ['erasure-preview', contact],
    queryFn: ({ signal }) => call<Preview>('GET', `/api/v1/contacts/${contact}/erasure-preview`, { signal }),
    // It tells of now.
    staleTime: 0,
    gcTime: 0,
  });
}

/** Looks again until it is done. */
export function erasureQuery(id: string) {
  return queryOptions({
    queryKey: ['erasure', id],
    queryFn: ({ signal }) => call<Erasure>('GET', `/api/v1/erasures/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? often : false),
  });
}

export const erasurePages = infiniteQueryOptions({
  queryKey: ['erasures'],
  queryFn: ({ pageParam, signal }) =>
    call<Page<Erasure>>('GET', '/api/v1/erasures', { query: { limit: 20, cursor: pageParam || undefined }, signal }),
  initialPageParam: '',
  getNextPageParam: (page: Page<Erasure>) => page.next ?? undefined,
  refetchInterval: ({ state }) => (state.data?.pages.some((page) => page.items.some((one) => one.state === 'running')) ? often : false),
});

export function exportsOf(contact: string) {
  return queryOptions({
    queryKey: ['person-exports', contact],
    queryFn: ({ signal }) => call<{ items: PersonExport[] }>('GET', `/api/v1/contacts/${contact}/exports`, { signal }),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'waiting') ? often : false),
  });
}

export function consentPages(contact: string) {
  return infiniteQueryOptions({
    queryKey: ['consents', contact],
    queryFn: ({ pageParam, signal }) =>
      call<Page<Consent>>('GET', `/api/v1/contacts/${contact}/consents`, { query: { limit: 20, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page: Page<Consent>) => page.next ?? undefined,
  });
}

export const maskingQuery = queryOptions({
  queryKey: ['masking'],
  queryFn: ({ signal }) => call<Masking>('GET', '/api/v1/masking', { signal }),
});
