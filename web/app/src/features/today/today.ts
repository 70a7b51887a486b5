import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface Count {
  count: number;
  /** The filter that lists these tickets. */
  q: string;
}

export interface Answered extends Count {
  /** Seconds; nothing when nobody was answered. */
  median: number | null;
  slow: number | null;
}

export interface Line {
  id: string | null;
  name: string | null;
  opened: Count;
  openedBefore: Count;
  solved: Count;
  solvedBefore: Count;
  open: Count;
  unanswered: Count;
  longest: { ticket: number; subject: string; since: string } | null;
  answered: Answered;
  answeredBefore: Answered;
}

export interface Today {
  at: string;
  zone: string;
  day: string;
  before: { day: string; until: string };
  /** A number that reaches it is larger. */
  most: number;
  total: Line;
  teams: Line[];
  agents: Line[];
}

const gently = 3000;
const anyway = 60_000;

/** News makes it old; it is fetched a few seconds later, once for however much happened. */
export const todayQuery = queryOptions({
  queryKey: ['today'],
  queryFn: ({ signal }) => call<Today>('GET', '/api/v1/today', { signal }),
  refetchInterval: ({ state }) => (state.isInvalidated ? gently : anyway),
});
