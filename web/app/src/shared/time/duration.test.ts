import { describe, expect, it } from 'vitest';
import { duration } from './duration.ts';

describe('how long something took', () => {
  it('is told in its two largest units', () => {
    expect(duration(40, 'en')).toBe('40 sec');
    expect(duration(12 * 60 + 59, 'en')).toBe('12 min');
    expect(duration(3900, 'en')).toBe('1 hr 5 min');
    expect(duration(2 * 86_400 + 3 * 3600 + 60, 'en')).toBe('2 days 3 hr');
  });

  it('leaves out what is nothing', () => {
    expect(duration(0, 'en')).toBe('0 sec');
    expect(duration(7200, 'en')).toBe('2 hr');
  });

  it('speaks the reader’s language', () => {
    expect(duration(3900, 'de')).toBe('1 Std. 5 Min.');
  });
});
