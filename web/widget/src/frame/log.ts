import type { History, Message } from './types.ts';

/** Both in order, each message once; the later word on it holds. */
export function merged(some: Message[], more: Message[]): Message[] {
  const byId = new Map([...some, ...more].map((one) => [one.id, one]));
  return [...byId.values()].sort((one, other) => one.seq - other.seq);
}

/** What was known, corrected by a fresh newest page: older pages stay where they join it without a hole. */
export function replaced(known: Message[], { messages }: History): { messages: Message[]; keptOlder: boolean } {
  const first = messages[0];
  const last = known.at(-1);
  if (!first || !last || last.seq < first.seq) return { messages, keptOlder: false };
  const older = known.filter((one) => one.seq < first.seq);
  return { messages: [...older, ...messages], keptOlder: older.length > 0 };
}

/** Those of some that are not among the others. */
export function unknown<T extends { id: string }>(some: T[], others: Message[]): T[] {
  return some.filter(({ id }) => !others.some((one) => one.id === id));
}
