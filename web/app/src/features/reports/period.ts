export const periods = ['7', '30', '90', 'month', 'last-month', 'year'] as const;
export type Period = (typeof periods)[number];

export interface Days {
  from: string;
  to: string;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The days of a period that ends today, or before. Days are those of the calendar: no zone plays a part. */
export function daysOf(period: Period, today: string): Days {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const at = (y: number, m: number, d: number) => iso(new Date(Date.UTC(y, m, d)));
  switch (period) {
    case '7':
    case '30':
    case '90':
      return { from: at(year, month - 1, day - Number(period) + 1), to: today };
    case 'month':
      return { from: at(year, month - 1, 1), to: today };
    case 'last-month':
      return { from: at(year, month - 2, 1), to: at(year, month - 1, 0) };
    case 'year':
      return { from: at(year, 0, 1), to: today };
  }
}

/** Which period these days are, if one. */
export function periodOf(days: Days, today: string): Period | undefined {
  return periods.find((period) => {
    const these = daysOf(period, today);
    return these.from === days.from && these.to === days.to;
  });
}

/** Today by the clock of a zone. */
export function todayIn(zone: string | undefined, now = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { ...(zone ? { timeZone: zone } : {}), dateStyle: 'short' }).format(now);
}
