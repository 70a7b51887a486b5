import { describe, expect, it } from 'vitest';
import { everything, questionOf } from './audit.ts';

describe('what is looked for in the audit', () => {
  it('leaves out what does not matter', () => {
    expect(questionOf(everything)).toEqual({});
  });

  it('counts the last day in', () => {
    const { from, to } = questionOf({ ...everything, from: '2026-11-03', to: '2026-11-03' });
    expect(new Date(to!).getTime() - new Date(from!).getTime()).toBe(24 * 60 * 60 * 1000);
  });

  it('takes half a date for none', () => {
    expect(questionOf({ ...everything, from: '2026-1' })).toEqual({});
  });
});
