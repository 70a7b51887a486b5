import { call } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export interface ReportKind {
  name: string;
  /** By language. */
  title: Record<string, string>;
  meaning: Record<string, string>;
  measure: 'count' | 'level' | 'times' | 'share';
  hours: boolean;
}

export interface Figure {
  count: number;
  /** Seconds, as the others; nothing when nothing was measured. */
  mean: number | null;
  median: number | null;
  slow: number | null;
  /** Of a share: how many have it. */
  some: number | null;
}

export interface Row {
  /** Nothing for those without. */
  value: string | null;
  label: string;
  figure: Figure;
  /** The filter that lists them, where one can say it. */
  q: string | null;
}

export interface Part {
  total: Figure;
  q: string | null;
  points: { at: string; figure: Figure }[];
  rows: Row[];
  more: boolean;
  hours: { day: number; hour: number; count: number }[];
}

export interface Report {
  report: ReportKind;
  from: string;
  to: string;
  zone: string;
  unit: 'hour' | 'day' | 'week' | 'month';
  by: string;
  part: Part;
  before: { from: string; to: string; part: Part } | null;
}

export interface BehindTicket {
  id: string;
  number: number;
  subject: string;
  status: string;
  count: number;
  seconds: number | null;
}

interface Behind {
  items: BehindTicket[];
  next: string | null;
}

/** What the address asks of a report; what is left out is usual. */
export interface Asked {
  from?: string;
  to?: string;
  by?: string;
  q?: string;
  compare?: 'previous' | 'year';
  clock?: 'business';
}

/** Which number somebody looks into. */
export interface Cell {
  row?: string;
  day?: number;
  hour?: number;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const day = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(text(value) ?? '') ? text(value) : undefined);

export function askedOf(search: Record<string, unknown>): Asked {
  const { compare } = search;
  const asked = {
    from: day(search.from),
    to: day(search.to),
    by: text(search.by),
    q: text(search.q),
    compare: compare === 'previous' || compare === 'year' ? compare : undefined,
    clock: search.clock === 'business' ? search.clock : undefined,
  };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
}

export function parameters(asked: Asked & Cell & { format?: string; cursor?: string }): string {
  return new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])).toString();
}

export const reportsQuery = queryOptions({
  queryKey: ['reports'],
  queryFn: ({ signal }) => call<{ items: ReportKind[] }>('GET', '/api/v1/reports', { signal }),
  staleTime: Infinity,
});

export function reportQuery(name: string, asked: Asked) {
  return queryOptions({
    queryKey: ['report', name, asked],
    queryFn: ({ signal }) => call<Report>('GET', `/api/v1/reports/${name}?${parameters(asked)}`, { signal }),
  });
}

export function behindQuery(name: string, asked: Asked, cell: Cell) {
  const { compare: _, ...which } = asked;
  return infiniteQueryOptions({
    queryKey: ['report-tickets', name, which, cell],
    queryFn: ({ pageParam, signal }) =>
      call<Behind>(
        'GET',
        `/api/v1/reports/${name}/tickets?${parameters({ ...which, ...cell, ...(pageParam ? { cursor: pageParam } : {}) })}`,
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export interface Standing {
  at: string;
  /** A number that reaches it is larger. */
  most: number;
  open: number;
  unassigned: number;
  unanswered: number;
  longest: { ticket: number; subject: string; since: string } | null;
  chats: number;
  online: number;
  opened: number;
  solved: number;
}

const atOnce = 1000;
const anyway = 15_000;

/** News makes it old; it is counted again a second later, once for however much happened. */
export const wallboardQuery = queryOptions({
  queryKey: ['wallboard'],
  queryFn: ({ signal }) => call<Standing>('GET', '/api/v1/wallboard', { signal }),
  refetchInterval: ({ state }) => (state.isInvalidated ? atOnce : anyway),
});
