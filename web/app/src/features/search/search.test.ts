import { describe, expect, it } from 'vitest';
import { split } from './Highlighted.tsx';
import { hasFilterWords, numberIn } from './search.ts';

describe('a highlight', () => {
  it('marks the words that were found', () => {
    expect(split('the lamp flickers', [{ start: 4, end: 8 }]).map((part) => [part.text, part.marked])).toEqual([
      ['the ', false],
      ['lamp', true],
      [' flickers', false],
    ]);
  });
});

describe('a number', () => {
  it('is a ticket, with or without its sign', () => {
    expect(numberIn('#12')).toBe('12');
    expect(numberIn(' 7 ')).toBe('7');
    expect(numberIn('12 lamps')).toBeUndefined();
  });
});

describe('filter words', () => {
  it('are told from what people write', () => {
    expect(['status:open refund', '-tag:vip', 'late updated<2d'].every(hasFilterWords)).toBe(true);
    expect(['refund', 'dana@customer.example', 'Re: ink', 'at 10:30'].some(hasFilterWords)).toBe(false);
  });
});
