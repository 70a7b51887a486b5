import type { Availability, Config } from '../shared/config.ts';
import type { Fields, Page } from '../shared/protocol.ts';
import type { Api, Refused } from './api.ts';
import { Known } from './known.ts';
import { Link } from './link.ts';
import { merged, unknown } from './log.ts';
import { Outbox } from './outbox.ts';
import { Receipts } from './receipts.ts';
import type { Store } from './store.ts';
import { Tabs } from './tabs.ts';
import type { Around, Chat, Frame, History, Message, SharedFile, Told, Waiting } from './types.ts';
import { Typing } from './typing.ts';
import { uuid } from './uuid.ts';
import { Visitor } from './visitor.ts';

/** One visitor's conversation with a brand: what is known of it, and everything he can do to it. */
export class Conversation extends Known {
  live = true;
  gone = false;
  /** A message for later was left. */
  left = false;
  shown = false;
  page: Page | undefined;
  fields: Fields | undefined;
  readonly outbox: Outbox;
  readonly typing: Typing;
  #chain: Promise<void> = Promise.resolve();
  readonly #tabs: Tabs<Told>;
  readonly #link: Link;
  readonly #receipts: Receipts;
  readonly #visitor: Visitor;
  readonly config: Config;
  readonly #api: Api;
  readonly #store: Store;
  readonly #around: Around;

  constructor(config: Config, api: Api, store: Store, around: Around) {
    super();
    this.config = config;
    this.#api = api;
    this.#store = store;
    this.#around = around;
    this.#receipts = new Receipts(api);
    this.typing = new Typing(around.changed, (typing) => this.open && this.act('/typing', { typing }).catch(() => {}));
    this.#visitor = new Visitor(config, api, store, (history) => this.#entered(history));
    this.#tabs = new Tabs(`gw:${config.brand}`, (told) => this.#overhear(told));
    this.#link = new Link(api, this);
    this.outbox = new Outbox(store, this.#tabs, this);
  }

  get waiting(): Waiting[] {
    return unknown(this.outbox.waiting, this.messages);
  }

  get online(): boolean {
    return this.config.availability.online;
  }

  get acted(): boolean {
    return this.#api.token !== undefined;
  }

  get unread(): number {
    const read = this.#store.get<number>('read') ?? 0;
    return this.messages.filter((one) => one.from !== 'visitor' && one.seq > read).length;
  }

  /** Goes on where an earlier page or another tab was. */
  async resume(): Promise<void> {
    this.#api.token = this.#store.get('token');
    if (!this.#api.token) return;
    await this.#follow({ type: 'refetch' });
    void this.outbox.flush();
  }

  show(shown: boolean): void {
    this.shown = shown;
    this.settle();
  }

  see(page: Page): void {
    this.page = page;
    if (this.open) void this.act('/page', { ...page, fields: this.fields }).catch(() => {});
  }

  say(text: string, files: SharedFile[], answers?: Record<string, string>): void {
    this.typing.said();
    this.outbox.add({ id: uuid(), text, files, at: new Date().toISOString(), answers });
  }

  async upload(file: File): Promise<SharedFile> {
    await this.#tabs.alone(() => this.#visitor.known());
    return this.#api.call('POST', `/files?name=${encodeURIComponent(file.name)}`, file);
  }

  /** Its content, which only he may have. */
  async content({ id }: SharedFile): Promise<string> {
    return URL.createObjectURL(await (await this.#api.ask('GET', `/files/${id}`)).blob());
  }

  /** With a proof of who he is; refused, nothing has changed. */
  identify(jwt: string): Promise<void> {
    return this.#tabs.alone(() => this.#visitor.enter(jwt));
  }

  async older(): Promise<void> {
    const page = await this.#api.call<History>('GET', `/conversation?before=${this.messages[0]?.seq}`);
    this.messages = merged(page.messages, this.messages);
    this.more = page.more;
    this.#around.changed();
  }

  /** Whatever changes the chat: the answer may be the chat as it is now. */
  async act<T>(path: string, body: object): Promise<T> {
    const answer = await this.#api.call<T>('POST', path, body);
    if ((answer as { state?: unknown } | undefined)?.state) this.#take(answer as Chat);
    return answer;
  }

  async forget(): Promise<void> {
    await this.#api.call('POST', '/forget').catch((error: Refused) => {
      if (error.status !== 401) throw error;
    });
    this.#tabs.tell({ news: 'forgotten' });
    this.#clear();
  }

  /** After anything that changes whether we listen, and what was read. */
  settle(): void {
    const last = this.messages.at(-1)?.seq ?? 0;
    let read = this.#store.get<number>('read') ?? 0;
    if (this.shown && document.visibilityState === 'visible' && last > read) {
      read = last;
      this.#store.set('read', read);
    }
    if (this.acted) this.#receipts.update(last, read);
    if (this.acted && !this.gone && (this.shown || this.open)) this.#tabs.lead(() => void this.#link.run());
    else this.hangUp();
    this.#around.changed();
  }

  /** From our own line: the other tabs hear it too. */
  hear(frame: Frame): Promise<void> {
    this.#tabs.tell({ frame });
    return this.#follow(frame);
  }

  onLive(live: boolean): void {
    this.live = live;
    if (live) void this.outbox.flush();
    this.#around.changed();
  }

  /** One after the other, fetching too: an answer is never older than what was heard before it. */
  #follow(frame: Frame): Promise<void> {
    this.#chain = this.#chain.then(() => this.#apply(frame)).catch(() => {});
    return this.#chain;
  }

  async #apply(frame: Frame): Promise<void> {
    switch (frame.type) {
      case 'welcome':
        if (frame.cursor !== this.cursor) await this.#load(frame.cursor);
        break;
      case 'messages':
        await this.#add(frame);
        break;
      case 'chat':
        this.#take(frame.chat);
        break;
      case 'typing':
        this.typing.hear(frame.typing);
        break;
      case 'withdrawn':
        this.withdraw(frame.seq);
        break;
      case 'availability':
        this.#expect(frame.availability);
        break;
      case 'refetch':
        await this.#load(frame.cursor);
        break;
      case 'gone':
        this.lose();
    }
    this.settle();
  }

  async #add(frame: Extract<Frame, { type: 'messages' }>): Promise<void> {
    const fresh = unknown(frame.messages, this.messages);
    if (frame.prev !== this.cursor) {
      if (fresh.length > 0) await this.#load();
      return;
    }
    this.cursor = frame.cursor;
    this.messages = merged(this.messages, frame.messages);
    if (!fresh.some((one) => one.from !== 'visitor')) return;
    this.typing.heard();
    this.#around.happened('message');
  }

  /** @param cursor from where the line goes on, which may be before what is fetched */
  async #load(cursor?: string): Promise<void> {
    try {
      this.#know(await this.#api.call<History>('GET', '/conversation'));
      this.cursor = cursor ?? this.cursor;
    } catch (error) {
      if ((error as Refused).status === 401) this.lose();
      else this.live = false;
    }
  }

  #know(history: History): void {
    this.replace(history);
    if (history.chat) this.#take(history.chat);
  }

  #take(chat: Chat): void {
    const before = this.chat?.state;
    const another = this.chat !== undefined && this.chat.ticket !== chat.ticket;
    if (another) this.#begin();
    this.chat = chat;
    if ((!before || before === 'ended') && chat.state === 'waiting') this.#around.happened('chat-started');
    if (chat.state === 'ended') this.typing.heard();
    if (before && before !== 'ended' && !this.open) this.#around.happened('chat-ended');
    this.settle();
    if (another) void this.#follow({ type: 'refetch' });
  }

  #begin(): void {
    this.reset();
    if (this.#store.get('read')) this.#store.set('read', 0);
  }

  #expect(now: Availability): void {
    const { online } = this;
    this.config.availability = now;
    if (online !== now.online) this.#around.happened('availability', now);
  }

  async send({ id, text, files, answers }: Waiting): Promise<void> {
    await this.#visitor.known();
    const said = await this.#api.call<{ message: Message; chat: Chat }>('POST', '/messages', {
      id,
      text,
      answers,
      files: files.map((file) => file.id),
      page: this.page,
      fields: this.fields,
    });
    this.#take(said.chat);
    this.messages = merged(this.messages, [said.message]);
    this.settle();
  }

  async #entered(history: History | undefined): Promise<void> {
    this.gone = false;
    this.#begin();
    this.#around.acted(true);
    if (history) this.#know(history);
    else await this.#follow({ type: 'refetch' });
    this.#tabs.tell({ news: 'acted' });
    this.settle();
  }

  #overhear(told: Told): void {
    if ('frame' in told) void this.#follow(told.frame);
    else if (told.news === 'forgotten') this.#clear();
    else if (told.news === 'acted') void this.resume();
    else this.#around.changed();
  }

  queued(): void {
    this.#tabs.tell({ news: 'queue' });
    this.#around.changed();
  }

  /** The server knows this visitor no more; what was said stays on screen until the page is left. */
  lose(): void {
    this.gone = true;
    this.#clear(true);
  }

  #clear(keepWords = false): void {
    this.hangUp();
    this.#api.token = undefined;
    const queue = keepWords ? this.outbox.waiting : [];
    this.#store.clear();
    if (queue.length > 0) this.#store.set('queue', queue);
    this.reset(keepWords);
    this.#around.acted(false);
    this.#around.changed();
  }

  hangUp(): void {
    this.#link.close();
    this.#tabs.resign();
  }
}
