import { describe, expect, it } from 'vitest';
import { moved, type Rule } from './rules.ts';

const rule = (id: string): Rule => ({ id, name: id, on: true, filter: '', outcome: 'file', brand: null, steps: [] });
const ids = (rules: Rule[]) => rules.map(({ id }) => id).join('');

describe('moving a rule', () => {
  const rules = ['a', 'b', 'c'].map(rule);

  it('changes places with its neighbour', () => {
    expect(ids(moved(rules, 0, 1))).toBe('bac');
    expect(ids(moved(rules, 2, -1))).toBe('acb');
    expect(ids(rules)).toBe('abc');
  });
});
