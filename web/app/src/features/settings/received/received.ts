import { api, body, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions } from '@tanstack/react-query';

export type Mail = Schemas['MailResponse'];

/** What can become of a mail, in the words of the sums. */
export const fates = ['ticketed', 'parked', 'dropped', 'duplicates', 'waiting'] as const;

export type Fate = (typeof fates)[number];

/** In the words of the list. */
const states: Record<Fate, string> = { ticketed: 'ticketed', parked: 'parked', dropped: 'dropped', duplicates: 'duplicate', waiting: 'received' };

export interface Choice {
  /** An address of ours, or all. */
  account: string;
  fate: Fate | '';
}

export function receivedPages({ account, fate }: Choice) {
  return infiniteQueryOptions({
    queryKey: ['received', account, fate],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/inbound/email', {
          params: {
            query: {
              limit: 25,
              ...(account ? { account } : {}),
              ...(fate ? { state: states[fate] } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function fateOf(state: string): Fate | undefined {
  return fates.find((fate) => states[fate] === state);
}
