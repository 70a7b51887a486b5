import { describe, expect, it } from 'vitest';
import { sameBrands, sameRights, withRight } from './limits.ts';

describe('what a role may do with a field', () => {
  it('is said only where it is less than everything', () => {
    const hidden = withRight({}, 'ticket.region', 'hidden');
    expect(hidden).toEqual({ 'ticket.region': 'hidden' });
    expect(withRight(hidden, 'ticket.region', 'read-only')).toEqual({ 'ticket.region': 'read-only' });
    expect(withRight(hidden, 'ticket.region', 'write')).toEqual({});
    expect(withRight(hidden, 'contact.vip', 'write')).toEqual(hidden);
  });

  it('is the same in any order', () => {
    expect(sameRights({ a: 'hidden', b: 'read-only' }, { b: 'read-only', a: 'hidden' })).toBe(true);
    expect(sameRights({ a: 'hidden' }, { a: 'read-only' })).toBe(false);
    expect(sameRights({ a: 'hidden' }, {})).toBe(false);
    expect(sameBrands(['two', 'one'], ['one', 'two'])).toBe(true);
    expect(sameBrands(['one'], [])).toBe(false);
  });
});
