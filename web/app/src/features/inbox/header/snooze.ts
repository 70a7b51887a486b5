export interface SnoozeChoice {
  key: 'later' | 'tomorrow' | 'monday' | 'week';
  until: Date;
}

const morning = 9;
const monday = 1;

function dayAt(now: Date, days: number): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}

/** When a ticket may come back: in three hours, tomorrow, on Monday, in a week, in the reader's own time. */
export function snoozeChoices(now: Date): SnoozeChoice[] {
  const toMonday = (monday - now.getDay() + 7) % 7 || 7;
  const later = new Date(now.getTime() + 3 * 3_600_000);
  const choices: SnoozeChoice[] = [
    { key: 'later', until: later },
    { key: 'tomorrow', until: dayAt(now, 1) },
    { key: 'monday', until: dayAt(now, toMonday) },
    { key: 'week', until: dayAt(now, 7) },
  ];
  const seen = new Set<number>();
  return choices.filter(({ until }) => !seen.has(until.getTime()) && seen.add(until.getTime()));
}
