import { describe, expect, it } from 'vitest';
import { dayName, moment, runs } from './hours.ts';

const nine = [{ from: '09:00', to: '17:00' }];
const short = [{ from: '10:00', to: '12:00' }];

describe('business hours in words', () => {
  it('put days in a row together when they are alike', () => {
    const week = { monday: nine, tuesday: nine, wednesday: short, friday: nine, saturday: nine, sunday: [] };
    expect(runs(week).map(({ first, last }) => `${first}-${last}`)).toEqual([
      'monday-tuesday',
      'wednesday-wednesday',
      'friday-saturday',
    ]);
    expect(runs({})).toEqual([]);
  });

  it('name the days in the language of the reader', () => {
    expect([dayName('monday', 'en'), dayName('sunday', 'de')]).toEqual(['Monday', 'Sonntag']);
  });

  it('say when by the clock of the zone', () => {
    const now = new Date('2026-11-22T22:30:00Z');
    const say = (at: string) => moment(new Date(at), now, 'Europe/Berlin', 'en');
    expect(say('2026-11-22T22:45:00Z')).toBe('23:45');
    expect(say('2026-11-23T08:00:00Z')).toBe('tomorrow 09:00');
    expect(say('2026-11-25T08:00:00Z')).toBe('Wednesday 09:00');
    expect(say('2026-12-28T08:00:00Z')).toBe('December 28 09:00');
  });
});
