import { call } from '@goodword/api-client';

export interface Step {
  name: string;
  arguments: Record<string, unknown>;
}

/** What takes something back, and from which tickets. */
export type WayBack = Step & { tickets: string[] };

export interface Outcome {
  changed: string[];
  undo: WayBack[];
  /** Of those that refused. */
  problems: string[];
}

async function one(ticket: string, step: Step): Promise<Outcome> {
  const path = `/api/v1/tickets/${ticket}/actions`;
  const { changed, undo } = await call<{ changed: boolean; undo: Step | null }>('POST', path, { body: step });
  return { changed: changed ? [ticket] : [], undo: undo ? [{ ...undo, tickets: [ticket] }] : [], problems: [] };
}

interface Bulk {
  results: { ticket: string; changed: boolean; problem?: { detail: string } | null }[];
  undo: WayBack[];
}

/** Does one thing of the catalogue to tickets; what it answers takes it back. */
export async function runAction(tickets: string[], { name, arguments: given }: Step): Promise<Outcome> {
  const [only] = tickets;
  if (tickets.length === 1 && only) return one(only, { name, arguments: given });
  const body = { tickets, name, arguments: given };
  const { results, undo } = await call<Bulk>('POST', '/api/v1/tickets/actions', { body });
  return {
    changed: results.filter((result) => result.changed).map((result) => result.ticket),
    undo,
    problems: results.flatMap((result) => (result.problem ? [result.problem.detail] : [])),
  };
}
