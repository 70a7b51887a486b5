import { expect, test } from 'vitest';
import { bodyOf, counted, type Rule } from './retention.ts';

test('counts end at a thousand', () => {
  expect(counted(0, 'en')).toBe('0');
  expect(counted(999, 'en')).toBe('999');
  expect(counted(1000, 'en')).toBe('999+');
});

test('a removed rule is put back as it was, without what only the server knows', () => {
  const rule: Rule = {
    id: 'x',
    name: 'Old',
    filter: 'tag:old',
    since: 'solved',
    days: 365,
    openToo: false,
    fate: 'blank',
    most: 10,
    state: 'on',
    onSince: null,
    madeAt: '2026-01-01T00:00:00Z',
  };
  expect(bodyOf(rule)).toEqual({ name: 'Old', filter: 'tag:old', since: 'solved', days: 365, openToo: false, fate: 'blank', most: 10 });
});
