import { call, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Feed = Schemas['HolidayFeedResponse'];
export type FeedBody = { name: string; url: string } | { name: string; content: string };

export const feedsPath = '/api/v1/holiday-feeds';

/** A feed that was never fetched is asked for again soon. */
export const feedsQuery = queryOptions({
  queryKey: ['holiday-feeds'],
  queryFn: ({ signal }) => call<{ items: Feed[] }>('GET', feedsPath, { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some((one) => one.url && !one.fetchedAt) ? 2000 : false),
});
