import { describe, expect, it } from 'vitest';
import type { Ticket } from '../tickets/tickets.ts';
import { settle } from './useRows.ts';

const ticket = (id: string, subject = id) => ({ id, subject }) as Ticket;
const ids = (rows: Ticket[]) => rows.map((row) => row.id).join('');

describe('rows under the pointer', () => {
  it('stay where they are when one moves to the top', () => {
    const { rows, waiting } = settle([ticket('a'), ticket('b')], [ticket('b', 'news'), ticket('a')]);
    expect(ids(rows)).toBe('ab');
    expect(rows[1]?.subject).toBe('news');
    expect(waiting).toBe(0);
  });

  it('do not make room for new ones, which are counted', () => {
    const { rows, waiting } = settle([ticket('a'), ticket('b')], [ticket('n'), ticket('a'), ticket('b')]);
    expect(ids(rows)).toBe('ab');
    expect(waiting).toBe(1);
  });

  it('stay when they have left the view', () => {
    expect(ids(settle([ticket('a'), ticket('b')], [ticket('b')]).rows)).toBe('ab');
  });

  it('go on below with the next page', () => {
    const { rows, waiting } = settle([ticket('a'), ticket('b')], [ticket('a'), ticket('b'), ticket('c')]);
    expect(ids(rows)).toBe('abc');
    expect(waiting).toBe(0);
  });
});
