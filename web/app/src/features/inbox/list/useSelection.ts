import { useCallback, useMemo, useState } from 'react';
import type { Ticket } from '../tickets/tickets.ts';

export interface Selection {
  ids: Set<string>;
  tickets: Ticket[];
  toggle: (id: string) => void;
  /** From the one chosen last to this one. */
  extend: (id: string) => void;
  all: () => void;
  clear: () => void;
  /** The filter, when all that it shows is chosen and not only what is loaded. */
  whole?: string;
  wholeOf: (query: string) => void;
}

export function range(order: string[], from: string | undefined, to: string): string[] {
  const [start, end] = [order.indexOf(from ?? to), order.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return order.slice(Math.min(start, end), Math.max(start, end) + 1);
}

/** Several tickets chosen to be changed together. */
export function useSelection(rows: Ticket[]): Selection {
  const [ids, setIds] = useState<Set<string>>(new Set());
  const [anchor, setAnchor] = useState<string>();
  const [whole, setWhole] = useState<string>();
  const order = useMemo(() => rows.map((row) => row.id ?? ''), [rows]);
  const tickets = useMemo(() => rows.filter((row) => ids.has(row.id ?? '')), [rows, ids]);

  const toggle = useCallback((id: string) => {
    setWhole(undefined);
    setAnchor(id);
    setIds((was) => {
      const now = new Set(was);
      if (!now.delete(id)) now.add(id);
      return now;
    });
  }, []);
  const extend = useCallback(
    (id: string) => {
      setWhole(undefined);
      setIds((was) => new Set([...was, ...range(order, anchor, id)]));
      setAnchor(id);
    },
    [order, anchor],
  );
  const all = useCallback(() => setIds(new Set(order)), [order]);
  const clear = useCallback(() => {
    setWhole(undefined);
    setIds(new Set());
  }, []);
  const wholeOf = useCallback(
    (query: string) => {
      setIds(new Set(order));
      setWhole(query);
    },
    [order],
  );
  return { ids, tickets, toggle, extend, all, clear, whole, wholeOf };
}
