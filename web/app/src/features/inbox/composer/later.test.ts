import { describe, expect, it } from 'vitest';
import { fieldTime, laterChoices, waitsUntil } from './later.ts';

describe('sending later', () => {
  const now = new Date(2026, 10, 26, 14, 5);

  it('offers an hour, tomorrow morning and Monday', () => {
    expect(laterChoices(now).map(({ key, at }) => [key, fieldTime(at)])).toEqual([
      ['hour', '2026-11-26T15:05'],
      ['tomorrow', '2026-11-27T09:00'],
      ['monday', '2026-11-30T09:00'],
    ]);
  });

  it('tells a chosen time from the moment in which a reply can be taken back', () => {
    const at = (ms: number) => ({ state: 'held', heldUntil: new Date(now.getTime() + ms).toISOString() });
    expect(waitsUntil(at(10_000), now)).toBeNull();
    expect(waitsUntil(at(3_600_000), now)).toEqual(new Date(now.getTime() + 3_600_000));
    expect(waitsUntil({ ...at(3_600_000), state: 'withdrawn' }, now)).toBeNull();
    expect(waitsUntil(null, now)).toBeNull();
  });
});
