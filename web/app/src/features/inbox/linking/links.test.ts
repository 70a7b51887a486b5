import { expect, test } from 'vitest';
import { wayOf, ways } from './links.ts';

test('each way is told from its link', () => {
  for (const [name, { kind, outgoing }] of Object.entries(ways))
    expect(wayOf({ kind, direction: outgoing ? 'to' : 'from' })).toBe(name);
  expect(wayOf({ kind: 'related', direction: 'from' })).toBe('related');
});
