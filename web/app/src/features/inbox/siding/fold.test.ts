import { expect, test } from 'vitest';
import type { Message } from '../thread/conversation.ts';
import type { Entry } from '../thread/timeline.ts';
import { fold } from './fold.ts';

const said = (id: string): Entry => ({ kind: 'message', key: id, message: { id } as Message });
const side = (id: string, ...messages: string[]) => ({ id, messages, subject: '', to: '', name: '', by: '', createdAt: '' });

test('a side conversation stands once, where its last message stands', () => {
  const entries = [said('a'), said('s1'), said('b'), said('t1'), said('s2'), said('c')];
  const folded = fold(entries, [side('s', 's1', 's2'), side('t', 't1')]);
  expect(folded.map((one) => one.key)).toEqual(['a', 'b', 't', 's', 'c']);
  const block = folded[3];
  expect(block?.kind === 'side' && block.messages.map((one) => one.id)).toEqual(['s1', 's2']);
});

test('without side conversations all stays as it is', () => {
  const entries = [said('a'), said('b')];
  expect(fold(entries, [])).toEqual(entries);
});
