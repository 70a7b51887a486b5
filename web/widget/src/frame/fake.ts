import type { Chat, Frame, History, Message } from './types.ts';

interface Call {
  method: string;
  path: string;
  body: unknown;
  token: string | undefined;
}

type Answer = { status?: number; body?: unknown } | 'unreachable';

const encoder = new TextEncoder();

/** A help desk of one visitor in memory, that can be told to fail. Speaks what the server speaks. */
export class FakeServer {
  readonly calls: Call[] = [];
  readonly messages: Message[] = [];
  chat: Chat | null = null;
  /** Answers the next calls of these instead: `POST /messages`. */
  readonly trouble = new Map<string, Answer[]>();
  /** What is told to those who ask. */
  news: Frame[] = [];
  streams: { cursor: string; ended: boolean; send: (text: string) => void; end: () => void }[] = [];
  tokens = new Set<string>();
  private readonly before = globalThis.fetch;

  install(): void {
    globalThis.fetch = ((input: string, init: RequestInit = {}) => this.answer(String(input), init)) as typeof fetch;
  }

  uninstall(): void {
    for (const stream of this.streams) stream.end();
    globalThis.fetch = this.before;
  }

  called(what: string): Call[] {
    return this.calls.filter((call) => `${call.method} ${call.path}` === what);
  }

  fail(what: string, ...answers: Answer[]): void {
    this.trouble.set(what, answers);
  }

  get cursor(): string {
    return String(this.messages.at(-1)?.seq ?? 0);
  }

  /** What the agent says; the stream tells it unless it is lost. */
  says(text: string, { lost = false, from = 'agent' as Message['from'] } = {}): Message {
    const prev = this.cursor;
    const message = this.add({ id: `agent-${this.messages.length}`, from, text, agent: 'Mara' });
    if (!lost) this.tell({ type: 'messages', prev, cursor: this.cursor, messages: [message] });
    return message;
  }

  tell(frame: Frame): void {
    for (const stream of this.streams) if (!stream.ended) stream.send(`id: ${this.cursor}\ndata: ${JSON.stringify(frame)}\n\n`);
  }

  drop(): void {
    for (const stream of this.streams.splice(0)) stream.end();
  }

  private add(said: Partial<Message> & { id: string }): Message {
    const message: Message = { seq: this.messages.length + 1, from: 'visitor', text: '', at: '2026-11-24T02:00:00Z', files: [], ...said };
    this.messages.push(message);
    return message;
  }

  private async answer(address: string, init: RequestInit): Promise<Response> {
    const url = new URL(address, 'http://desk.test');
    const path = url.pathname.replace('/api/v1/chat', '');
    const method = init.method ?? 'GET';
    const token = (init.headers as Record<string, string> | undefined)?.Authorization?.slice(7);
    const body = typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : init.body;
    this.calls.push({ method, path, body, token });
    const planned = this.trouble.get(`${method} ${path}`)?.shift();
    if (planned === 'unreachable') throw new TypeError('Failed to fetch');
    if (planned) return json(planned.status ?? 200, planned.body);
    if (path === '/visitors') return this.enter();
    // Like the server, which answers when there is something to tell.
    if (path === '/events') await new Promise((resolve) => setTimeout(resolve, 5));
    if (!token || !this.tokens.has(token)) return json(401, { code: 'not-signed-in' });
    return this.known(method, path, url, (body ?? {}) as Record<string, unknown>, init.signal ?? undefined);
  }

  private enter(): Response {
    const token = `gwv_${this.tokens.size + 1}`;
    this.tokens.add(token);
    return json(201, { visitor: 'v', token });
  }

  private known(method: string, path: string, url: URL, body: Record<string, unknown>, signal?: AbortSignal): Response {
    switch (`${method} ${path}`) {
      case 'GET /conversation':
        return json(200, this.history(url.searchParams.get('before')));
      case 'POST /messages':
        return this.take(body);
      case 'GET /stream':
        return this.stream(url.searchParams.get('cursor') ?? '', signal);
      case 'GET /events':
        return json(200, { frames: this.news.splice(0) });
      case 'POST /email':
        return json(200, (this.chat = { ...this.chat!, askEmail: false, email: body.email as string }));
      case 'POST /forget':
        this.tokens.clear();
        return json(204);
      case 'POST /files':
        return json(201, { id: 'file-1', name: url.searchParams.get('name'), type: 'image/png', bytes: 3 });
      default:
        return json(204);
    }
  }

  private history(before: string | null): History {
    const all = before ? this.messages.filter((one) => one.seq < Number(before)) : this.messages;
    return { chat: this.chat, messages: all.slice(-50), cursor: this.cursor, more: all.length > 50 };
  }

  private take(body: Record<string, unknown>): Response {
    this.chat ??= { ticket: 't', state: 'waiting', askEmail: true, canRate: false, seen: 0 };
    const known = this.messages.find((one) => one.id === body.id);
    if (known) return json(200, { message: known, chat: this.chat });
    const prev = this.cursor;
    const message = this.add({ id: String(body.id), text: String(body.text) });
    this.tell({ type: 'messages', prev, cursor: this.cursor, messages: [message] });
    return json(201, { message, chat: this.chat });
  }

  private stream(cursor: string, signal?: AbortSignal): Response {
    let send: (text: string) => void = () => undefined;
    let end: () => void = () => undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        send = (text) => controller.enqueue(encoder.encode(text));
        end = () => {
          try {
            controller.close();
          } catch {
            // It has ended already.
          }
        };
        signal?.addEventListener('abort', () => {
          try {
            controller.error(new DOMException('gone', 'AbortError'));
          } catch {
            // It has ended already.
          }
        });
      },
    });
    const stream = { cursor, ended: false, send, end };
    signal?.addEventListener('abort', () => (stream.ended = true));
    this.streams.push(stream);
    send(`data: ${JSON.stringify({ type: 'welcome', cursor })}\n\n`);
    const missed = this.messages.filter((one) => one.seq > Number(cursor || 0));
    if (missed.length > 0) send(`data: ${JSON.stringify({ type: 'messages', prev: cursor, cursor: this.cursor, messages: missed })}\n\n`);
    return new Response(body, { status: 200 });
  }
}

function json(status: number, body?: unknown): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status });
}
