import { describe, expect, it } from 'vitest';
import { fill } from './canned.ts';

describe('a canned reply', () => {
  it('says the names it knows', () => {
    expect(fill('Hi {{requester.name}}, #{{ ticket.number }}', { 'requester.name': 'Nora', 'ticket.number': '7' })).toBe('Hi Nora, #7');
  });

  it('keeps what it does not know, for the agent to see', () => {
    expect(fill('{{order.id}}', {})).toBe('{{order.id}}');
  });

  it('says where the ticket is seen, and what stands around that only where there is such a place', () => {
    const text = '<p>Done.{{#ticket.portalLink}} See {{ticket.portalLink}}{{/ticket.portalLink}}</p>';
    expect(fill(text, { 'ticket.portalLink': 'https://help.example/tickets/7' })).toBe('<p>Done. See https://help.example/tickets/7</p>');
    expect(fill(text, { 'ticket.portalLink': '' })).toBe('<p>Done.</p>');
    expect(fill('{{#order}}<b>x</b>{{/order}}', {})).toBe('{{#order}}<b>x</b>{{/order}}');
  });

  it('lets no name become html', () => {
    expect(fill('{{requester.name}}', { 'requester.name': '<b>' })).toBe('&lt;b>');
  });
});
