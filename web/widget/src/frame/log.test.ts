import { expect, it } from 'vitest';
import { merged, replaced } from './log.ts';
import type { Message } from './types.ts';
import { uuid } from './uuid.ts';

const said = (seq: number, text = ''): Message => ({ id: `m${seq}`, seq, from: 'agent', text, at: '' });

it('keeps each message once, in order, as it was last told', () => {
  const both = merged([said(2, 'old'), said(1)], [said(3), said(2, 'new')]);
  expect(both.map((one) => [one.seq, one.text])).toEqual([[1, ''], [2, 'new'], [3, '']]);
});

it('keeps older pages only where no hole is between', () => {
  const page = (...seqs: number[]) => ({ messages: seqs.map((seq) => said(seq)), cursor: '', more: true });
  expect(replaced([said(1), said(2), said(3)], page(3, 4)).messages.map((one) => one.seq)).toEqual([1, 2, 3, 4]);
  expect(replaced([said(1), said(2)], page(9, 10)).messages.map((one) => one.seq)).toEqual([9, 10]);
  expect(replaced([said(3), said(4)], page(3)).messages.map((one) => one.seq)).toEqual([3]);
});

it('makes ids that tell the time and never repeat', () => {
  const ids = new Set(Array.from({ length: 500 }, () => uuid()));
  expect(ids.size).toBe(500);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(uuid(1).slice(0, 13) < uuid(1_000_000).slice(0, 13)).toBe(true);
});
