import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type State = 'fine' | 'worrying' | 'broken';

export interface Check {
  name: string;
  state: State;
  code: string;
  /** In English. */
  sentence: string;
  todo: string;
  facts: Record<string, string | number>;
}

export interface Health {
  at: string;
  state: State;
  checks: Check[];
  /** By how many milliseconds this browser's clock is ahead of the server's. */
  ahead: number;
}

/** In the order in which one would look: mail first. */
export const order = [
  'stream',
  'address',
  'mailboxes',
  'mail receiver',
  'incoming mail',
  'fetched mail',
  'outgoing mail',
  'holiday feeds',
  'integrations',
  'clock',
  'data folder',
  'backup',
  'database',
  'search',
  'ledger',
  'secret',
];

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: async ({ signal }): Promise<Health> => {
    const asked = Date.now();
    const health = await call<Omit<Health, 'ahead'>>('GET', '/api/v1/health', { signal });
    // The answer was on its way for half of the time.
    const ahead = (asked + Date.now()) / 2 - new Date(health.at).getTime();
    return { ...health, ahead };
  },
  refetchInterval: 30_000,
});

/** The worse of two. */
export function worse(one: State, other: State): State {
  const states: State[] = ['fine', 'worrying', 'broken'];
  return states[Math.max(states.indexOf(one), states.indexOf(other))] ?? 'broken';
}

const noticeable = 5000;

/** What this browser adds to what the server found: the server's address and clock, as they are from here. */
export function seenFromHere({ checks, ahead }: Health, origin: string): Check[] {
  return checks.map((check) => {
    if (check.name === 'address') return address(check, origin);
    if (check.name === 'clock' && check.state === 'fine' && Math.abs(ahead) > noticeable) {
      return { ...check, state: 'worrying', code: 'browser', facts: { seconds: Math.round(Math.abs(ahead) / 1000) } };
    }
    return check;
  });
}

function address(check: Check, origin: string): Check {
  const { url = '' } = check.facts;
  const same = URL.canParse(String(url)) && new URL(String(url)).origin === origin;
  if (same && check.state !== 'broken') return { ...check, state: 'fine', code: 'same', facts: { url } };
  if (check.code === 'unchecked') return check;
  return { ...check, state: 'worrying', code: 'other', facts: { url, here: origin } };
}
