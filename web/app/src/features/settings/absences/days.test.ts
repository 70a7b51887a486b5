import { describe, expect, it } from 'vitest';
import { after, beginning, dayOf, lastDay } from './days.ts';

describe('the days of an absence', () => {
  it('are whole ones, the last included', () => {
    expect(dayOf(beginning('2026-12-24'))).toBe('2026-12-24');
    expect(dayOf(after('2026-12-31'))).toBe('2027-01-01');
    expect(dayOf(lastDay(after('2026-12-31').toISOString()))).toBe('2026-12-31');
  });

  it('are as long as their clock says when it is turned', () => {
    for (const day of ['2026-03-29', '2026-10-25']) expect(dayOf(lastDay(after(day).toISOString()))).toBe(day);
  });
});
