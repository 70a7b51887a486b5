import { describe, expect, it } from 'vitest';
import { snoozeChoices } from './snooze.ts';

const keys = (now: Date) => snoozeChoices(now).map((choice) => choice.key);

describe('when a ticket may come back', () => {
  it('offers each morning once', () => {
    const sunday = new Date(2026, 10, 22, 11);
    expect(keys(sunday)).toEqual(['later', 'tomorrow', 'week']);
  });

  it('means the next Monday on a Monday', () => {
    const today = new Date(2026, 10, 23, 11);
    expect(snoozeChoices(today).find((choice) => choice.key === 'monday')?.until).toEqual(new Date(2026, 10, 30, 9));
  });
});
