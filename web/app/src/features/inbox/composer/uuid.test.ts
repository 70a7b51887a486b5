import { expect, it } from 'vitest';
import { uuid } from './uuid.ts';

it('makes ids of version 7 that sort by time', () => {
  const [early, late] = [uuid(1_700_000_000_000), uuid(1_700_000_000_001)];
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early < late).toBe(true);
});
