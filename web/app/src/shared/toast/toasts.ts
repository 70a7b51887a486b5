import { useSyncExternalStore } from 'react';

export interface Toast {
  id: number;
  text: string;
  tone: 'done' | 'failed';
  action?: { label: string; run: () => void };
  /** How long it stays, in milliseconds. */
  stays: number;
}

type NewToast = Omit<Toast, 'id' | 'stays' | 'tone'> & { stays?: number; tone?: Toast['tone'] };

let toasts: Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function change(now: Toast[]): void {
  toasts = now;
  for (const listener of listeners) listener();
}

/** Says something at the foot of the screen, for a while. Returns how to take it back. */
export function say({ stays = 6000, tone = 'done', ...toast }: NewToast): () => void {
  const id = next;
  next += 1;
  change([...toasts.slice(-2), { ...toast, tone, stays, id }]);
  const hide = () => change(toasts.filter((one) => one.id !== id));
  setTimeout(hide, stays);
  return hide;
}

export function hush(id: number): void {
  change(toasts.filter((one) => one.id !== id));
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}
