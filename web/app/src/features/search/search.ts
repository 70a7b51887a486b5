import { api, body, Refused, type Schemas } from '@goodword/api-client';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';

export type Found = Schemas['FoundResponse'];

const most = 8;

/** Words go to the search index; when filter words are among them, the index does not know them and answers with
 * nothing: the list does. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ['search', words],
    queryFn: async ({ signal }): Promise<Found[]> => {
      try {
        const page = await body(api.GET('/api/v1/search', { params: { query: { q: words, limit: most } }, signal }));
        return page.items ?? [];
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
