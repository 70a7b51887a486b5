import { expect, test } from 'vitest';
import { networksOf } from './rules.ts';

test('networks stand a line each, or are divided by commas', () => {
  expect(networksOf('203.0.113.0/24\n 2001:db8::/32 \n\n')).toEqual(['203.0.113.0/24', '2001:db8::/32']);
  expect(networksOf('203.0.113.9, 203.0.113.10;203.0.113.11')).toHaveLength(3);
  expect(networksOf(' \n')).toEqual([]);
});
