import { useEffect, useState } from 'react';
import { useKeys } from '../../../shared/keys/useKeys.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { Selection } from './useSelection.ts';

interface Options {
  rows: Ticket[];
  /** The number of the ticket on screen. */
  open: string | undefined;
  show: (ticket: Ticket) => void;
  selection: Selection;
  scrollTo: (index: number) => void;
}

/** Where the keyboard is in the list. While a ticket is open, moving opens the next one. */
export function useCursor({ rows, open, show, selection, scrollTo }: Options): number {
  const opened = open === undefined ? -1 : rows.findIndex((row) => String(row.number) === open);
  const [at, setAt] = useState(opened);
  useEffect(() => {
    if (opened >= 0) setAt(opened);
  }, [opened]);

  const move = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + by));
    const ticket = rows[next];
    if (!ticket) return;
    setAt(next);
    scrollTo(next);
    if (open !== undefined) show(ticket);
  };
  const current = rows[at];
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: (event) => {
      if (event.target instanceof HTMLElement && event.target.closest('a,button')) return;
      if (current) show(current);
    },
    o: () => current && show(current),
    x: () => current && selection.toggle(current.id ?? ''),
    X: () => current && selection.extend(current.id ?? ''),
    'mod+a': () => selection.all(),
  });
  return at;
}
