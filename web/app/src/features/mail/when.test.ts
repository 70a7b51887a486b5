import { expect, test } from 'vitest';
import { when } from './when.ts';

const lunch = { startsAt: '2026-11-03T09:00:00Z', endsAt: '2026-11-03T10:00:00Z', wholeDays: false, zone: 'Europe/Paris' };

test('an event is told in the reader’s zone, whatever the sender’s', () => {
  expect(when(lunch, 'en-GB', 'Asia/Tokyo')).toMatch(/3 Nov 2026,? 18:00\s?[–-]\s?19:00/);
  expect(when(lunch, 'de', 'Europe/Berlin')).toContain('10:00');
});

test('a time of no zone is told as it was written', () => {
  expect(when({ ...lunch, zone: null }, 'en-GB', 'Asia/Tokyo')).toContain('09:00');
});

test('whole days end with their last day', () => {
  const fair = { startsAt: '2026-11-03T00:00:00Z', endsAt: '2026-11-05T00:00:00Z', wholeDays: true };
  expect(when(fair, 'en-GB', 'America/New_York')).toMatch(/3.*4 Nov 2026/);
  expect(when({ ...fair, endsAt: '2026-11-04T00:00:00Z' }, 'en-GB')).toBe('Tue, 3 Nov 2026');
});

test('an event without a start has no time', () => {
  expect(when({}, 'en')).toBe('');
});
