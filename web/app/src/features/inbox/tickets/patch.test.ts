import { describe, expect, it } from 'vitest';
import { after } from './patch.ts';
import type { Ticket } from './tickets.ts';

const ticket = { id: 't', status: 'open', category: 'open', assignee: 'a', team: 'x', tags: ['vip'] } as Ticket;

describe('what an action will have done', () => {
  it('changes the assignee and leaves the team', () => {
    const changed = after(ticket, { name: 'assign', arguments: { assignee: null } });
    expect(changed.assignee).toBeNull();
    expect(changed.team).toBe('x');
  });

  it('adds and removes tags, none twice', () => {
    const step = { name: 'tag', arguments: { add: ['vip', 'refund'], remove: ['vip'] } };
    expect(after(ticket, step).tags).toEqual(['refund']);
  });

  it('leaves a ticket alone when it does not know the action', () => {
    expect(after(ticket, { name: 'dance', arguments: {} })).toBe(ticket);
  });
});
