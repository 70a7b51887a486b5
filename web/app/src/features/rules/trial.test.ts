import { describe, expect, it } from 'vitest';
import { foundBy, tried, type DraftRule, type Tried } from './trial.ts';

const rule = (name: string, on: boolean): DraftRule => ({ name, on, filter: '', outcome: 'file', brand: null, steps: [] });
const mail = (subject: string, rules: number[]): Tried => ({
  receivedAt: '2026-11-03T10:15:00Z',
  fromDomain: 'nordwind.example',
  subject,
  ticket: null,
  rules,
  outcome: 'file',
});

describe('trying a rule', () => {
  it('asks it as if it were on and had a name, and the others as they are', () => {
    const asked = tried([rule('a', false), rule('', false)], 1);
    expect(asked.map(({ on }) => on)).toEqual([false, true]);
    expect(asked[1]?.name).not.toBe('');
  });

  it('shows the mails that it finds, whatever else finds them', () => {
    const result = { items: [mail('one', [0]), mail('both', [0, 1]), mail('other', [1])], looked: 3, skipped: 0, left: 0 };
    expect(foundBy(result, 1).map(({ subject }) => subject)).toEqual(['both', 'other']);
  });
});
