import { describe, expect, it } from 'vitest';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import type { StreamEvent } from './stream.ts';
import { concernOf, worthAsking } from './useConcern.ts';

const ticket = (more: Partial<Ticket>): Ticket => ({ id: 't', number: 7, ...more }) as Ticket;
const ofTicket = (event: string, actor = 'other'): StreamEvent => ({ event, subject: { kind: 'ticket', id: 't' }, actor: { id: actor } });
const toMe = (event: string, facts: object = { ticket: 't' }): StreamEvent => ({ event, subject: { kind: 'agent', id: 'me' }, facts: { ...facts } });

describe('what concerns me', () => {
  it('is what others do to my tickets and those I follow', () => {
    expect(concernOf(ofTicket('message.added'), ticket({ assignee: 'me' }), 'me')).toBe('answered');
    expect(concernOf(ofTicket('message.added'), ticket({ following: true }), 'me')).toBe('followed');
    expect(concernOf(ofTicket('message.added'), ticket({ assignee: 'her' }), 'me')).toBeUndefined();
    expect(concernOf(ofTicket('message.added', 'me'), ticket({ assignee: 'me' }), 'me')).toBeUndefined();
  });

  it('is a reply that did not leave, whoever has the ticket', () => {
    expect(concernOf(toMe('inbox.delivery-failed'), ticket({ assignee: 'her' }), 'me')).toBe('failed');
  });

  it('is of a note that names me only that it names me', () => {
    const other = { ...ofTicket('message.added'), subject: { kind: 'ticket', id: 'u' } };
    const events = [ofTicket('message.added'), toMe('inbox.mentioned'), other, ofTicket('ticket.tags-changed')];
    expect(worthAsking(events)).toEqual([events[1], other]);
  });
});
