/** The first moment of a day as the clock on the wall shows it. */
export function beginning(day: string): Date {
  return new Date(`${day}T00:00:00`);
}

/** The first moment after a day. */
export function after(day: string): Date {
  const next = beginning(day);
  next.setDate(next.getDate() + 1);
  return next;
}

/** The last day of an absence that ends at this moment. */
export function lastDay(until: string): Date {
  return new Date(Date.parse(until) - 1);
}

/** A day as a date field has it. */
export function dayOf(time: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
