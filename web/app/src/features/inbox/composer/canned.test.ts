import { describe, expect, it } from 'vitest';
import { fill } from './canned.ts';

describe('a canned reply', () => {
  it('says the names it knows', () => {
    expect(fill('Hi {{requester.name}}, #{{ ticket.number }}', { 'requester.name': 'Nora', 'ticket.number': '7' })).toBe('Hi Nora, #7');
  });

  it('keeps what it does not know, for the agent to see', () => {
    expect(fill('{{order.id}}', {})).toBe('{{order.id}}');
  });

  it('lets no name become html', () => {
    expect(fill('{{requester.name}}', { 'requester.name': '<b>' })).toBe('&lt;b>');
  });
});
