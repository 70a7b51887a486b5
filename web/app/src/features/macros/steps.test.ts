import { describe, expect, it } from 'vitest';
import { fieldOf, fieldStep, kindOf, kinds, stepOf, valueOf } from './steps.ts';

describe('the steps of a macro', () => {
  it('are read as they were written', () => {
    for (const kind of kinds) {
      const step = stepOf(kind, 'x');
      expect([kindOf(step), valueOf(step)]).toEqual([kind, 'x']);
      expect(kindOf(stepOf(kind, ''))).toBe(kind);
    }
  });

  it('set one field', () => {
    const step = fieldStep('product', { minor: 5, currency: 'EUR' });
    expect(kindOf(step)).toBe('field');
    expect(fieldOf(step)).toEqual({ key: 'product', value: { minor: 5, currency: 'EUR' } });
    expect(kindOf({ name: 'fields', arguments: { fields: { a: 1, b: 2 } } })).toBeUndefined();
  });

  it('that no form can show are left alone', () => {
    expect(kindOf({ name: 'snooze', arguments: {} })).toBeUndefined();
    expect(kindOf({ name: 'assign', arguments: { assignee: null, team: null } })).toBeUndefined();
  });
});
