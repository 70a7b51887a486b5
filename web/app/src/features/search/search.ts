import { api, body, Refused, type Schemas } from '@goodword/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

export type Found = Schemas['FoundResponse'];

const most = 8;

/** `status:open`, `-tag:vip`, `updated<2d`: the index does not know such words, the list does. */
const filterWord = /(^|[\s(])-?[a-z]+(:|[<>]=?)\S/i;

async function byWords(q: string, signal: AbortSignal): Promise<Found[]> {
  return (await body(api.GET('/api/v1/search', { params: { query: { q, limit: most } }, signal }))).items ?? [];
}

async function byFilter(q: string, signal: AbortSignal): Promise<Found[]> {
  const { items = [] } = await body(api.GET('/api/v1/tickets', { params: { query: { q, limit: most } }, signal }));
  return items.map((one) => ({
    ...one,
    type: 'ticket',
    requester: { id: one.requester?.id, name: one.requester?.name },
    highlight: { text: one.preview, marks: [] },
  }));
}

export function hasFilterWords(words: string): boolean {
  return filterWord.test(words);
}

async function find(words: string, signal: AbortSignal): Promise<Found[]> {
  if (!hasFilterWords(words)) return byWords(words, signal);
  try {
    return await byFilter(words, signal);
  } catch (error) {
    // Half typed, or an address of the web that only looks like a filter.
    if (Refused.code(error) !== 'invalid-filter') throw error;
    return byWords(words, signal);
  }
}

/** What fits, while it is typed. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ['search', words],
    queryFn: async ({ signal }): Promise<Found[]> => {
      try {
        return await find(words, signal);
      } catch (error) {
        if (Refused.code(error) === 'search-unavailable') return [];
        throw error;
      }
    },
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });
}

/** A number is a ticket. */
export function numberIn(words: string): string | undefined {
  return /^#?(\d{1,10})$/.exec(words.trim())?.[1];
}
