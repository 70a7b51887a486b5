import { expect, test } from 'vitest';
import { linesOf, requestOf, rulesOf, valuesOf } from './company.ts';

const groups = [
  { group: 'desk', role: 'a-role', teams: ['support', 'billing'] },
  { group: 'money', role: null, teams: ['billing'] },
];

test('a group with two teams has two lines, and is one rule again', () => {
  expect(linesOf(groups)).toHaveLength(3);
  expect(rulesOf(linesOf(groups))).toEqual(groups);
});

test('a line without a group says nothing', () => {
  expect(rulesOf([{ group: ' ', role: 'a-role', team: 'support' }])).toEqual([]);
});

test('a secret that nobody typed is kept', () => {
  const values = valuesOf(undefined, 'Company account');
  expect('secret' in requestOf(values)).toBe(false);
  expect(requestOf({ ...values, secret: 'new' }).secret).toBe('new');
});

test('what is off is not the only way in', () => {
  const values = { ...valuesOf(undefined, 'Company account'), onlyWay: 'yes' };
  expect(requestOf(values).onlyWay).toBe(true);
  expect(requestOf({ ...values, on: 'no' }).onlyWay).toBe(false);
});
