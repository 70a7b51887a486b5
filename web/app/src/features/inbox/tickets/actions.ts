import { call, Refused } from '@goodword/api-client';

export interface Step {
  name: string;
  arguments: Record<string, unknown>;
}

export interface Outcome {
  ticket: string;
  changed: boolean;
  undo?: Step | null;
  problem?: unknown;
}

async function one(ticket: string, step: Step): Promise<Outcome> {
  const path = `/api/v1/tickets/${ticket}/actions`;
  const outcome = await call<{ changed: boolean; undo: Step | null }>('POST', path, { body: step });
  return { ticket, ...outcome };
}

interface Bulk {
  results: { ticket: string; changed: boolean; problem?: unknown }[];
  undo?: ({ ticket?: string; tickets?: string[] } & Step)[];
}

async function many(tickets: string[], step: Step): Promise<Outcome[]> {
  const bulk = await call<Bulk>('POST', '/api/v1/tickets/actions', { body: { tickets, ...step } });
  const undo = new Map((bulk.undo ?? []).flatMap((back) => (back.tickets ?? [back.ticket ?? '']).map((id) => [id, back])));
  return bulk.results.map((result) => ({ ...result, undo: undo.get(result.ticket) ?? null }));
}

/** Does one thing of the catalogue to tickets; each answers with what takes it back. */
export async function runAction(tickets: string[], step: Step): Promise<Outcome[]> {
  const [only] = tickets;
  if (tickets.length === 1 && only) return [await one(only, step)];
  try {
    return await many(tickets, step);
  } catch (error) {
    if (!['not-found', 'method-not-allowed'].includes(Refused.code(error) ?? '')) throw error;
    return Promise.all(tickets.map((ticket) => one(ticket, step)));
  }
}
