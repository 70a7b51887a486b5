import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VisitorHere } from './connection.ts';
import { Visitors } from './visitors.ts';

let told: Record<string, VisitorHere>;
let visitors: Visitors;

const said = (kind: string, id = 't') => ({ event: 'message.added', subject: { kind: 'ticket', id }, actor: { kind } });

describe('the visitor of a chat', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    told = {};
    visitors = new Visitors((known) => (told = known));
    visitors.hear('t', { here: true, typing: true });
  });
  afterEach(() => vi.useRealTimers());

  it('writes as long as he says so, and is there afterwards', () => {
    vi.advanceTimersByTime(4000);
    visitors.hear('t', { here: true, typing: true });
    vi.advanceTimersByTime(4000);
    expect(told.t).toEqual({ here: true, typing: true });
    vi.advanceTimersByTime(2000);
    expect(told.t).toEqual({ here: true, typing: false });
  });

  it('writes no more once he has said it', () => {
    visitors.follow([said('agent'), said('contact', 'u')]);
    expect(told.t?.typing).toBe(true);
    visitors.follow([said('contact')]);
    expect(told.t).toEqual({ here: true, typing: false });
  });

  it('who left stays away', () => {
    visitors.hear('t', { here: false, typing: false });
    vi.advanceTimersByTime(10_000);
    expect(told.t).toEqual({ here: false, typing: false });
  });
});
