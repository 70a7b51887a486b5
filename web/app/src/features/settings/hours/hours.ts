import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Day = (typeof days)[number];

export interface Period {
  from: string;
  to: string;
}

export interface Hours {
  zone: string;
  /** A day that is not there is closed. */
  week: Partial<Record<Day, Period[]>>;
  holidays: Holiday[];
}

export interface Holiday {
  /** As 2026-12-25. */
  date: string;
  name: string;
  /** It comes again each year. */
  yearly: boolean;
}

export type KnownHours = Hours & {
  open: boolean;
  /** When it closes or opens next; null for never. */
  changesAt: string | null;
  /** 0 until somebody has set them. */
  version: number;
};

export const hoursPath = '/api/v1/business-hours';

export const hoursQuery = queryOptions({
  queryKey: ['business-hours'],
  queryFn: ({ signal }) => call<KnownHours>('GET', hoursPath, { signal }),
});

function same(one: Period[], other: Period[]): boolean {
  return one.length === other.length && one.every(({ from, to }, at) => from === other[at]?.from && to === other[at]?.to);
}

interface Run {
  first: Day;
  last: Day;
  periods: Period[];
}

/** Days in a row with the same hours go together: Monday to Friday. */
export function runs(week: Hours['week']): Run[] {
  const found: Run[] = [];
  let before: Day | undefined;
  for (const day of days) {
    const periods = week[day] ?? [];
    const last = found.at(-1);
    if (last && last.last === before && periods.length > 0 && same(last.periods, periods)) last.last = day;
    else if (periods.length > 0) found.push({ first: day, last: day, periods });
    before = day;
  }
  return found;
}

/** 2024-01-01 was a Monday. */
export function dayName(day: Day, language: string): string {
  const date = new Date(Date.UTC(2024, 0, 1 + days.indexOf(day)));
  return new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(date);
}

/** "tomorrow 09:00" by the clock of the zone. */
export function moment(at: Date, now: Date, zone: string, language: string): string {
  const dateOf = (time: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(time);
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at);
  const away = Math.round((Date.parse(dateOf(at)) - Date.parse(dateOf(now))) / 86_400_000);
  if (away === 0) return clock;
  if (away === 1) return `${new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(1, 'day')} ${clock}`;
  const date: Intl.DateTimeFormatOptions = away < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
  return `${new Intl.DateTimeFormat(language, { ...date, timeZone: zone }).format(at)} ${clock}`;
}
