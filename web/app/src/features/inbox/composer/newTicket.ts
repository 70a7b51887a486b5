type Listener = () => void;

const listeners = new Set<Listener>();

/** Opens the form for a ticket of our own, from wherever. */
export function openNewTicket(): void {
  for (const listener of listeners) listener();
}

export function onNewTicket(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
