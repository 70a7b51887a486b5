import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Stream } from './stream.ts';

type Handler = (event: { data?: string }) => void;

/** Stands in for the browser's: records what is sent, says what it is told to. */
class FakeSocket {
  static readonly OPEN = 1;
  static last: FakeSocket;
  readyState = FakeSocket.OPEN;
  readonly sent: Record<string, unknown>[] = [];
  private readonly handlers = new Map<string, Handler>();

  constructor() {
    FakeSocket.last = this;
  }

  addEventListener(name: string, handler: Handler) {
    this.handlers.set(name, handler);
  }

  send(text: string) {
    this.sent.push(JSON.parse(text) as Record<string, unknown>);
  }

  close() {
    this.handlers.get('close')?.({});
  }

  open() {
    this.handlers.get('open')?.({});
  }

  say(frame: object) {
    this.handlers.get('message')?.({ data: JSON.stringify(frame) });
  }
}

const heard = () => ({ onLive: vi.fn(), onLost: vi.fn(), onEvents: vi.fn(), onRefetch: vi.fn(), onPresence: vi.fn(), onVisitor: vi.fn() });

describe('the stream', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeSocket);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const begin = (from: string | null = 'c1') => {
    const listener = heard();
    const stream = new Stream('ws://desk', listener, from);
    stream.open();
    FakeSocket.last.open();
    FakeSocket.last.say({ type: 'welcome', cursor: 'c1' });
    return { listener, stream };
  };

  it('goes on from where the screen was loaded, and loads nothing twice', () => {
    const { listener } = begin();
    expect(FakeSocket.last.sent[0]).toEqual({ type: 'hello', cursor: 'c1' });
    expect(listener.onRefetch).not.toHaveBeenCalled();
  });

  it('asks for everything when nobody knows how old the screen is', () => {
    const { listener } = begin(null);
    expect(listener.onRefetch).toHaveBeenCalledOnce();
  });

  it('passes on events that follow what it has', () => {
    const { listener } = begin();
    FakeSocket.last.say({ type: 'events', prev: 'c1', cursor: 'c2', events: [] });
    expect(listener.onEvents).toHaveBeenCalledOnce();
    expect(listener.onRefetch).not.toHaveBeenCalled();
  });

  it('asks for everything when a frame is missing', () => {
    const { listener } = begin();
    FakeSocket.last.say({ type: 'events', prev: 'c9', cursor: 'c10', events: [] });
    expect(listener.onRefetch).toHaveBeenCalledOnce();
  });

  it('goes on where it was after a drop', () => {
    const { listener } = begin();
    const first = FakeSocket.last;
    first.close();
    expect(listener.onLost).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(2000);
    FakeSocket.last.open();
    expect(FakeSocket.last).not.toBe(first);
    expect(FakeSocket.last.sent[0]).toEqual({ type: 'hello', cursor: 'c1' });
  });

  it('gives up a line that has gone silent', () => {
    const { listener } = begin();
    vi.advanceTimersByTime(51_000);
    expect(listener.onLost).toHaveBeenCalledOnce();
  });
});
