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
  focus: (index: number) => void;
}

/** By ticket: when others come or go above it, it stays where it is; when it leaves, the next one takes its place. */
interface Cursor {
  id?: string;
  index: number;
}

/** Where the keyboard is in the list. While a ticket is open, moving opens the next one. */
export function useCursor({ rows, open, show, selection, scrollTo, focus }: Options): number {
  const opened = open === undefined ? -1 : rows.findIndex((row) => String(row.number) === open);
  const [cursor, setCursor] = useState<Cursor>({ index: -1 });
  const openId = rows[opened]?.id;
  useEffect(() => {
    if (openId) setCursor({ id: openId, index: opened });
  }, [openId, opened]);
  const found = cursor.id === undefined ? -1 : rows.findIndex((row) => row.id === cursor.id);
  const at = found >= 0 ? found : Math.min(cursor.index, rows.length - 1);

  const move = (by: number) => {
    const next = Math.min(rows.length - 1, Math.max(0, at + by));
    const ticket = rows[next];
    if (!ticket) return;
    setCursor({ id: ticket.id, index: next });
    scrollTo(next);
    // Where the cursor is, there is the focus: seen, read aloud, and Tab goes on from it.
    requestAnimationFrame(() => focus(next));
    if (open !== undefined) show(ticket);
  };
  const current = rows[at];
  useKeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => current && show(current),
    o: () => current && show(current),
    x: () => current && selection.toggle(current.id ?? ''),
    X: () => current && selection.extend(current.id ?? ''),
    'mod+a': () => selection.all(),
  });
  return at;
}
