import { useSyncExternalStore } from 'react';

let failed: ReadonlySet<string> = new Set();
let shown: string | null = null;
const listeners = new Set<() => void>();

function change(now: ReadonlySet<string>): void {
  failed = now;
  for (const listener of listeners) listener();
}

/** A reply on this ticket did not leave: it counts until somebody looks at the ticket. */
export function remember(ticket: string): void {
  if (ticket === shown && document.visibilityState === 'visible') return;
  change(new Set([...failed, ticket]));
}

/** This ticket is on screen. */
export function look(ticket: string | null): void {
  shown = ticket;
  if (ticket && failed.has(ticket)) change(new Set([...failed].filter((one) => one !== ticket)));
}

/** How many tickets have a reply that did not leave, and nobody looked yet. */
export function useFailures(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => failed.size,
  );
}
