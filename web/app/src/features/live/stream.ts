import type { Present, VisitorHere } from './connection.ts';

export interface StreamEvent {
  event: string;
  subject: { kind: string; id: string };
  actor?: { kind?: string; id?: string } | string;
  at?: string;
  /** Only of events whose subject I am. */
  facts?: Record<string, unknown>;
}

type Frame =
  | { type: 'welcome'; cursor: string; epoch?: unknown }
  | { type: 'refetch'; cursor: string }
  | { type: 'events'; cursor: string; prev: string; events: StreamEvent[] }
  | { type: 'presence'; ticket: string; agents: Present[] }
  | ({ type: 'visitor'; ticket: string } & VisitorHere)
  | { type: 'ping' }
  | { type: 'pong' };

export interface StreamListener {
  onLive: () => void;
  onLost: (since: Date) => void;
  onEvents: (events: StreamEvent[]) => void;
  /** What we have may have holes: everything must be fetched again. */
  onRefetch: () => void;
  onPresence: (ticket: string, agents: Present[]) => void;
  /** Of a chat: whether its visitor is there, and types. */
  onVisitor: (ticket: string, now: VisitorHere) => void;
}

const silence = 50_000;
const longest = 20_000;

/** The agent's stream. Every frame says which one it follows; what does not fit means: fetch again. */
export class Stream {
  private socket: WebSocket | undefined;
  private tries = 0;
  private heard = new Date();
  private watch: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private closed = false;
  private viewing: string | null = null;
  private cursor: string | null;
  private readonly url: string;
  private readonly listener: StreamListener;

  /** @param cursor what the screen has is not older than this; null when nothing is known about it */
  constructor(url: string, listener: StreamListener, cursor: string | null) {
    this.url = url;
    this.listener = listener;
    this.cursor = cursor;
  }

  /** Up to where everything was told. */
  get position(): string | null {
    return this.cursor;
  }

  open(): void {
    clearTimeout(this.again);
    if (this.closed || this.socket) return;
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.addEventListener('open', () => this.send({ type: 'hello', cursor: this.cursor }));
    socket.addEventListener('message', (message) => this.hear(JSON.parse(String(message.data)) as Frame));
    socket.addEventListener('close', () => this.lost(socket));
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.watch);
    clearTimeout(this.again);
    this.socket?.close();
  }

  view(ticket: string | null): void {
    this.viewing = ticket;
    this.send({ type: 'viewing', ticket });
  }

  typing(ticket: string, kind: 'reply' | 'note'): void {
    this.send({ type: 'typing', ticket, kind });
  }

  private send(frame: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(frame));
  }

  private hear(frame: Frame): void {
    this.heard = new Date();
    clearTimeout(this.watch);
    this.watch = setTimeout(() => this.socket?.close(), silence);
    switch (frame.type) {
      case 'welcome':
      case 'refetch':
        return this.begin(frame);
      case 'events':
        return this.follow(frame);
      case 'presence':
        return this.listener.onPresence(frame.ticket, frame.agents);
      case 'visitor':
        return this.listener.onVisitor(frame.ticket, { typing: frame.typing, here: frame.here });
      case 'ping':
        return this.send({ type: 'pong' });
      case 'pong':
        return undefined;
    }
  }

  private begin(frame: Extract<Frame, { type: 'welcome' | 'refetch' }>): void {
    // What was fetched before a first welcome may be older than it.
    const gap = frame.type === 'refetch' || this.cursor === null;
    this.cursor = frame.cursor;
    this.tries = 0;
    this.listener.onLive();
    if (gap) this.listener.onRefetch();
    if (this.viewing) this.send({ type: 'viewing', ticket: this.viewing });
  }

  private follow(frame: Extract<Frame, { type: 'events' }>): void {
    const fits = frame.prev === this.cursor;
    this.cursor = frame.cursor;
    if (fits) this.listener.onEvents(frame.events);
    else this.listener.onRefetch();
  }

  private lost(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.socket = undefined;
    clearTimeout(this.watch);
    if (this.closed) return;
    this.listener.onLost(this.heard);
    const wait = Math.min(longest, 500 * 2 ** this.tries) * (0.7 + Math.random() * 0.6);
    this.tries += 1;
    this.again = setTimeout(() => this.open(), wait);
  }
}
