import { describe, expect, it } from 'vitest';
import { granted, sorted, toggled } from './permissions.ts';

const all = ['ticket.view', 'ticket.reply', 'contact.view', 'role.manage'];

describe('what a role grants', () => {
  it('is what its codes name, also by pattern', () => {
    expect(granted(['ticket.*', 'role.manage'], all)).toEqual(['ticket.view', 'ticket.reply', 'role.manage']);
    expect(granted(['*'], all)).toEqual(all);
  });

  it('is told with tickets first and what is new to us last', () => {
    expect(sorted(['audit.view', 'role.manage', 'contact.view', 'ticket.view'])).toEqual([
      'ticket.view',
      'contact.view',
      'role.manage',
      'audit.view',
    ]);
  });

  it('is written out when one of a pattern goes', () => {
    expect(toggled(['ticket.*', 'contact.view'], all, 'ticket.reply')).toEqual(['contact.view', 'ticket.view']);
    expect(toggled(['contact.view'], all, 'ticket.reply')).toEqual(['contact.view', 'ticket.reply']);
    expect(granted(toggled(['*'], all, 'role.manage'), all)).toEqual(['ticket.view', 'ticket.reply', 'contact.view']);
  });
});
