import { snoozeChoices, type SnoozeChoice } from '../header/snooze.ts';

/** When a reply is to leave, and whether also when the customer writes before. */
export interface Later {
  sendAt: string;
  evenIfAnswered: boolean;
}

export interface LaterChoice {
  key: 'hour' | SnoozeChoice['key'];
  at: Date;
}

const hour = 3_600_000;

/** In an hour, and what else one puts things off to. */
export function laterChoices(now: Date): LaterChoice[] {
  const others = snoozeChoices(now).filter(({ key }) => key === 'tomorrow' || key === 'monday');
  return [{ key: 'hour', at: new Date(now.getTime() + hour) }, ...others.map(({ key, until }) => ({ key, at: until }))];
}

/** As a field for date and time has it: in the reader's own time, to the minute. */
export function fieldTime(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Whether a reply waits for a chosen time, and not only to be taken back. */
export function waitsUntil(delivery: { state: string; heldUntil?: string | null } | null | undefined, now: Date): Date | null {
  if (delivery?.state !== 'held' || !delivery.heldUntil) return null;
  const until = new Date(delivery.heldUntil);
  return until.getTime() - now.getTime() > 60_000 ? until : null;
}
