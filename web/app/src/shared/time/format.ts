const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "now", "4 min", then "14:05" of today, then "Tue 14:05", then the date. */
export function shortTime(at: Date, now: Date, language: string): string {
  const age = now.getTime() - at.getTime();
  const ahead = age < -minute;
  if (!ahead && age < hour) return minutes(Math.max(0, Math.floor(age / minute)), language);
  const near = Math.abs(age) < 6 * day;
  if (at.toDateString() === now.toDateString()) return format(at, language, { hour: '2-digit', minute: '2-digit' });
  if (near) return format(at, language, { weekday: 'short', hour: '2-digit', minute: '2-digit' }).replace(',', '');
  const thisYear = at.getFullYear() === now.getFullYear();
  return format(at, language, { day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }) });
}

/** To the second and with its zone, for whoever hovers. */
export function exactTime(at: Date, language: string): string {
  return format(at, language, { dateStyle: 'full', timeStyle: 'long' });
}

/** The clock alone of today, else with the date, and with the year only when it is another. */
export function clockTime(at: Date, now: Date, language: string): string {
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  if (at.toDateString() === now.toDateString()) return format(at, language, clock);
  const thisYear = at.getFullYear() === now.getFullYear();
  return format(at, language, { day: 'numeric', month: 'short', ...(thisYear ? {} : { year: 'numeric' }), ...clock });
}

/** The day and the minute, for a sentence. */
export function plainTime(at: Date, language: string): string {
  return format(at, language, { dateStyle: 'medium', timeStyle: 'short' });
}

function minutes(count: number, language: string): string {
  if (count === 0) return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(0, 'second');
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'short' }).format(count);
}

/** Making one takes a millisecond, and a list says a hundred times. */
const made = new Map<string, Intl.DateTimeFormat>();

function format(at: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${language} ${JSON.stringify(options)}`;
  // 24 hours, as the design guide has it, in every language.
  const known = made.get(key) ?? new Intl.DateTimeFormat(language, { hourCycle: 'h23', ...options });
  made.set(key, known);
  return known.format(at);
}
