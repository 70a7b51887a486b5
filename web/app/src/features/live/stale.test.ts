import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeOld, markStale } from './stale.ts';

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

describe('what is told while a first answer is on its way', () => {
  let answers: ((value: string) => void)[];

  const ticket = { event: 'ticket.opened', subject: { kind: 'ticket', id: 'b' } };

  /** A part of the screen that shows nothing yet. */
  function show(...queryKey: string[]) {
    const observer = new QueryObserver<string>(queries, {
      queryKey,
      queryFn: () => new Promise((resolve) => answers.push(resolve)),
      staleTime: Infinity,
    });
    observer.subscribe(() => {});
    return observer;
  }

  beforeEach(() => {
    queries = new QueryClient();
    answers = [];
  });

  it('is asked for once more, for the answer may be older', async () => {
    const list = show('tickets', 'is:open');
    markStale(queries, [ticket]);
    markStale(queries, [ticket]);
    answers[0]?.('without it');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.('with it');
    await vi.waitFor(() => expect(list.getCurrentResult().data).toBe('with it'));
    expect(answers).toHaveLength(2);
  });

  it('reaches a ticket whose id nobody knows yet', async () => {
    show('ticket', '7');
    markStale(queries, [ticket]);
    answers[0]?.('before');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
  });

  it('leaves alone what it does not concern', async () => {
    const canned = show('canned');
    const others = show('messages', 'a');
    markStale(queries, [ticket]);
    answers[0]?.('all of them');
    answers[1]?.('of another ticket');
    await vi.waitFor(() => expect(canned.getCurrentResult().data).toBe('all of them'));
    await vi.waitFor(() => expect(others.getCurrentResult().data).toBe('of another ticket'));
    expect(answers).toHaveLength(2);
  });

  it('is everything, when the stream has a hole', async () => {
    show('canned');
    makeOld(queries, () => true);
    answers[0]?.('before');
    await vi.waitFor(() => expect(answers).toHaveLength(2));
  });
});
