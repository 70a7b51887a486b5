import type { Step } from '../tickets/actions.ts';

/** What may happen to a ticket once a reply is said. */
export const solve: Step = { name: 'status', arguments: { status: 'solved' } };
export const wait: Step = { name: 'status', arguments: { status: 'pending' } };
export const untilAnswer: Step = { name: 'snooze', arguments: { untilAnswer: true } };

export function until(time: Date): Step {
  return { name: 'snooze', arguments: { until: time.toISOString() } };
}
