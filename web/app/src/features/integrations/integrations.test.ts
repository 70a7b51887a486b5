import { expect, test } from 'vitest';
import { bodyOf, choiceOf, lastWeek, type Endpoint } from './integrations.ts';

const slack = {
  id: '1',
  kind: 'slack',
  name: 'Alarm',
  url: 'https://hooks.slack.com/…',
  events: ['ticket.created'],
  filter: 'priority:urgent',
  active: true,
} as Endpoint;

test('an address that nobody touched is not sent, for only a part of it is known', () => {
  expect(bodyOf({ ...choiceOf(slack), name: 'Fire' }, slack)).toEqual({
    kind: 'slack',
    name: 'Fire',
    events: ['ticket.created'],
    filter: 'priority:urgent',
    active: true,
  });
  expect(bodyOf({ ...choiceOf(slack), url: 'https://hooks.slack.com/services/2' }, slack).url).toBe('https://hooks.slack.com/services/2');
  expect(bodyOf({ ...choiceOf(undefined), url: 'https://x.example' }, undefined).url).toBe('https://x.example');
});

test('the last week begins seven days ago', () => {
  expect(lastWeek(new Date('2026-11-26T10:00:00Z'))).toBe('2026-11-19T10:00:00.000Z');
});
