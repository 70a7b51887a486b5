import { describe, expect, it } from 'vitest';
import type { Happening, Message } from './conversation.ts';
import { timeline } from './timeline.ts';

const message = (id: string, createdAt: string) => ({ id, createdAt }) as Message;
const event = (name: string, at: string) => ({ event: name, at }) as Happening;
const shape = (messages: Message[], history: Happening[]) =>
  timeline(messages, history).map((entry) => (entry.kind === 'message' ? entry.message.id : entry.events.length));

describe('the timeline', () => {
  it('puts what happened between the messages, neighbours together', () => {
    const history = [event('ticket.status-changed', '5'), event('ticket.tags-changed', '3'), event('ticket.team-changed', '2')];
    expect(shape([message('a', '1'), message('b', '4')], history)).toEqual(['a', 2, 'b', 1]);
  });

  it('leaves out what the messages tell themselves', () => {
    expect(shape([message('a', '1')], [event('message.added', '1'), event('ticket.opened', '1')])).toEqual(['a']);
  });
});
