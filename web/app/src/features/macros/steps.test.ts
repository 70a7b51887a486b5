import { describe, expect, it } from 'vitest';
import { kindOf, kinds, stepOf, valueOf } from './steps.ts';

describe('the steps of a macro', () => {
  it('are read as they were written', () => {
    for (const kind of kinds) {
      const step = stepOf(kind, 'x');
      expect([kindOf(step), valueOf(step)]).toEqual([kind, 'x']);
      expect(kindOf(stepOf(kind, ''))).toBe(kind);
    }
  });

  it('that no form can show are left alone', () => {
    expect(kindOf({ name: 'snooze', arguments: {} })).toBeUndefined();
    expect(kindOf({ name: 'assign', arguments: { assignee: null, team: null } })).toBeUndefined();
  });
});
