import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { ticketPages, type Ticket } from '../tickets/tickets.ts';

function flat(pages: { items?: Ticket[] }[]): Ticket[] {
  const seen = new Set<string>();
  const all = pages.flatMap((page) => page.items ?? []);
  return all.filter((ticket) => !seen.has(ticket.id ?? '') && seen.add(ticket.id ?? ''));
}

/** What stands on the screen after news, while the reader is pointing at it: the same rows in the same places with
 * fresh content. What is new waits to be asked for. */
export function settle(shown: Ticket[], news: Ticket[]): { rows: Ticket[]; waiting: number } {
  const fresh = new Map(news.map((ticket) => [ticket.id, ticket]));
  const known = new Set(shown.map((ticket) => ticket.id));
  const last = shown.at(-1);
  const end = last ? news.findIndex((ticket) => ticket.id === last.id) : -1;
  const unknown = news.filter((ticket) => !known.has(ticket.id));
  const below = end < 0 ? unknown : news.slice(end + 1).filter((ticket) => !known.has(ticket.id));
  const rows = [...shown.map((ticket) => fresh.get(ticket.id) ?? ticket), ...(end < 0 ? [] : below)];
  return { rows, waiting: end < 0 ? unknown.length : unknown.length - below.length };
}

/** The rows of a list: they never move under the pointer. */
export function useRows(q: string | undefined) {
  const query = useInfiniteQuery({ ...ticketPages(q ?? ''), enabled: q !== undefined });
  const news = useMemo(() => (query.data ? flat(query.data.pages) : undefined), [query.data]);
  const [held, setHeld] = useState(false);
  const [shown, setShown] = useState<Ticket[] | undefined>(news);
  const waiting = useRef(0);

  const adopt = useCallback(() => setShown(news), [news]);
  const { rows, count } = useMemo(() => {
    if (!news || !shown || !held) return { rows: news, count: 0 };
    const settled = settle(shown, news);
    return { rows: settled.rows, count: settled.waiting };
  }, [news, shown, held]);

  useEffect(() => {
    waiting.current = count;
    if (!held) setShown(news);
  }, [news, held, count]);

  return { query, rows, waiting: count, hold: setHeld, adopt };
}
