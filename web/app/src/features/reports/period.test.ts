import { describe, expect, it } from 'vitest';
import { daysOf, periodOf, periods, todayIn } from './period.ts';

describe('a period', () => {
  it('of some days ends today and has so many', () => {
    expect(daysOf('7', '2026-03-03')).toEqual({ from: '2026-02-25', to: '2026-03-03' });
    expect(daysOf('30', '2026-01-10')).toEqual({ from: '2025-12-12', to: '2026-01-10' });
  });

  it('of a month goes from its first day', () => {
    expect(daysOf('month', '2026-03-31')).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(daysOf('last-month', '2026-03-31')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(daysOf('last-month', '2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  });

  it('is known by its days', () => {
    for (const period of periods) expect(periodOf(daysOf(period, '2026-05-20'), '2026-05-20')).toBe(period);
    expect(periodOf({ from: '2026-05-02', to: '2026-05-04' }, '2026-05-20')).toBeUndefined();
  });

  it('begins by the clock of the zone', () => {
    const now = new Date('2026-05-20T23:30:00Z');
    expect(todayIn('UTC', now)).toBe('2026-05-20');
    expect(todayIn('Europe/Berlin', now)).toBe('2026-05-21');
  });
});
