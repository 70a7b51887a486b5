const day = 24 * 60 * 60_000;

interface Span {
  startsAt?: string | null;
  endsAt?: string | null;
  wholeDays?: boolean;
  zone?: string | null;
}

/** "Tue, 3 Nov 2026, 10:00–11:00 CET", in the reader's zone; days and times of no zone as they were written. */
export function when(event: Span, language: string, zone?: string): string {
  if (!event.startsAt) return '';
  const starts = new Date(event.startsAt);
  const given = event.endsAt ? new Date(event.endsAt) : undefined;
  const ends = given && event.wholeDays ? new Date(given.getTime() - day) : given;
  const days = { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const written = event.wholeDays || !event.zone;
  const format = new Intl.DateTimeFormat(language, {
    ...days,
    ...(event.wholeDays ? {} : clock),
    ...(written ? { timeZone: 'UTC' } : { timeZone: zone, timeZoneName: 'short' }),
  });
  return ends && ends > starts ? format.formatRange(starts, ends) : format.format(starts);
}
