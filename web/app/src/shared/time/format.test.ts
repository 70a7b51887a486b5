import { describe, expect, it } from 'vitest';
import { clockTime, shortTime } from './format.ts';

const now = new Date(2026, 10, 18, 15, 0);

describe('a short time', () => {
  it('counts minutes in the first hour', () => {
    expect(shortTime(new Date(2026, 10, 18, 14, 56), now, 'en')).toBe('4 min');
  });

  it('is now in the first minute, and when clocks differ', () => {
    expect(shortTime(new Date(2026, 10, 18, 14, 59, 20), now, 'en')).toBe('now');
    expect(shortTime(new Date(2026, 10, 18, 15, 0, 20), now, 'de')).toBe('jetzt');
  });

  it('is the clock on the same day, and the weekday before', () => {
    expect(shortTime(new Date(2026, 10, 18, 9, 5), now, 'en')).toBe('09:05');
    expect(shortTime(new Date(2026, 10, 17, 14, 5), now, 'en')).toBe('Tue 14:05');
  });

  it('is the date after a week, with the year when it is another', () => {
    expect(shortTime(new Date(2026, 10, 2), now, 'en')).toBe('Nov 2');
    expect(shortTime(new Date(2025, 10, 2), now, 'en')).toBe('Nov 2, 2025');
  });

  it('speaks the reader’s language', () => {
    expect(shortTime(new Date(2026, 10, 17, 14, 5), now, 'de')).toBe('Di. 14:05');
  });
});

describe('a time in a sentence', () => {
  it('is the clock of today, else the day too', () => {
    expect(clockTime(new Date(2026, 10, 18, 9, 12), now, 'en')).toBe('09:12');
    expect(clockTime(new Date(2026, 11, 2, 9, 12), now, 'en')).toBe('Dec 2, 09:12');
    expect(clockTime(new Date(2027, 0, 2, 9, 12), now, 'en')).toBe('Jan 2, 2027, 09:12');
  });
});
