const units = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
] as const;

/** "40 sec", "12 min", "1 hr 5 min", "2 days 3 hr": as exact as one wants to know it. */
export function duration(seconds: number, language: string): string {
  const say = (count: number, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
  const place = units.findIndex((one) => seconds >= one.seconds);
  const first = units[place];
  if (!first) return say(seconds, 'second');
  const second = units[place + 1];
  const whole = Math.floor(seconds / first.seconds);
  const rest = second ? Math.floor((seconds % first.seconds) / second.seconds) : 0;
  return second && rest > 0 ? `${say(whole, first.unit)} ${say(rest, second.unit)}` : say(whole, first.unit);
}
