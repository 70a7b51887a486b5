import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it } from 'vitest';
import { markStale } from './stale.ts';

let queries: QueryClient;

const isStale = (...queryKey: string[]) => queries.getQueryState(queryKey)?.isInvalidated;

describe('what an event makes old', () => {
  beforeEach(() => {
    queries = new QueryClient();
    queries.setQueryData(['messages', 'a'], []);
    queries.setQueryData(['messages', 'b'], []);
    queries.setQueryData(['ticket', '7'], { id: 'a' });
    queries.setQueryData(['tickets', 'assignee:me'], []);
    queries.setQueryData(['canned'], []);
  });

  it('is that ticket, by whatever name, and the lists', () => {
    markStale(queries, [{ event: 'message.added', subject: { kind: 'ticket', id: 'a' } }]);
    expect([isStale('messages', 'a'), isStale('ticket', '7'), isStale('tickets', 'assignee:me')]).toEqual([true, true, true]);
    expect([isStale('messages', 'b'), isStale('canned')]).toEqual([false, false]);
  });

  it('is the figures of the day, which are not fetched at once', async () => {
    queries.setQueryData(['today'], {});
    markStale(queries, [{ event: 'message.added', subject: { kind: 'ticket', id: 'a' } }]);
    expect([isStale('today'), queries.isFetching()]).toEqual([true, 0]);
  });

  it('is the mailboxes when one is configured', () => {
    queries.setQueryData(['accounts'], []);
    markStale(queries, [{ event: 'channel.configured', subject: { kind: 'channel', id: 'c' } }]);
    expect([isStale('accounts'), isStale('messages', 'a')]).toEqual([true, false]);
  });

  it('is nothing but the list of tags beside the ticket, when a tag changes', () => {
    queries.setQueryData(['tags'], []);
    markStale(queries, [{ event: 'ticket.tags-changed', subject: { kind: 'ticket', id: 'a' } }]);
    expect([isStale('tags'), isStale('ticket', '7'), isStale('canned')]).toEqual([true, true, false]);
  });

  it('is only what concerns me, when the event does', () => {
    markStale(queries, [{ event: 'inbox.canned-replies-changed', subject: { kind: 'agent', id: 'me' } }]);
    expect([isStale('canned'), isStale('messages', 'a')]).toEqual([true, false]);
  });
});
