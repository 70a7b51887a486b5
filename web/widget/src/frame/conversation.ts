import type { Config } from '../shared/config.ts';
import type { EventName, Fields, Page } from '../shared/protocol.ts';
import { Refused, type Api } from './api.ts';
import { Link } from './link.ts';
import { merged, replaced } from './log.ts';
import { Outbox } from './outbox.ts';
import { Receipts } from './receipts.ts';
import type { Store } from './store.ts';
import { Tabs } from './tabs.ts';
import type { Chat, Frame, History, Message, SharedFile, Waiting } from './types.ts';
import { uuid } from './uuid.ts';

type Told = { frame: Frame } | { news: 'acted' | 'queue' | 'forgotten' };

export interface Around {
  changed: () => void;
  happened: (name: EventName, detail?: unknown) => void;
  acted: (acted: boolean) => void;
}

const typingPause = 3000;
const typingStays = 6000;

/** One visitor's conversation with a brand: what is known of it, and everything he can do to it. */
export class Conversation {
  chat: Chat | undefined;
  messages: Message[] = [];
  more = false;
  online: boolean;
  live = true;
  typing: string | undefined;
  seen = 0;
  gone = false;
  shown = false;
  page: Page | undefined;
  fields: Fields | undefined;
  readonly outbox: Outbox;
  #cursor = '';
  #typingTimer: ReturnType<typeof setTimeout> | undefined;
  #typed = 0;
  #visitor: Promise<void> | undefined;
  #chain: Promise<void> = Promise.resolve();
  readonly #tabs: Tabs<Told>;
  readonly #link: Link;
  readonly #receipts: Receipts;
  readonly config: Config;
  readonly #api: Api;
  readonly #store: Store;
  readonly #around: Around;

  constructor(config: Config, api: Api, store: Store, around: Around) {
    this.config = config;
    this.#api = api;
    this.#store = store;
    this.#around = around;
    this.online = config.online;
    this.#receipts = new Receipts(api);
    this.#tabs = new Tabs(`gw:${config.brand}`, (told) => this.#overhear(told));
    this.#link = new Link(api, {
      cursor: () => this.#cursor,
      hear: (frame) => {
        if (navigator.locks) this.#tabs.tell({ frame });
        return this.hear(frame);
      },
      onLive: (live) => {
        this.live = live;
        if (live) void this.outbox.flush();
        around.changed();
      },
    });
    this.outbox = new Outbox(store, {
      send: (message) => this.#post(message),
      alone: (work) => this.#tabs.alone(work),
      changed: () => {
        this.#tabs.tell({ news: 'queue' });
        around.changed();
      },
      gone: () => this.#lose(),
    });
  }

  get waiting(): Waiting[] {
    const known = new Set(this.messages.map((one) => one.id));
    return this.outbox.waiting.filter((one) => !known.has(one.id));
  }

  get open(): boolean {
    return this.chat !== undefined && this.chat.state !== 'ended';
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
    await this.#load();
    void this.outbox.flush();
  }

  show(shown: boolean): void {
    this.shown = shown;
    this.settle();
  }

  see(page: Page): void {
    this.page = page;
    if (this.open) void this.#tell('/page', { ...page, fields: this.fields });
  }

  say(text: string, files: SharedFile[]): void {
    this.#typed = 0;
    this.outbox.add({ id: uuid(), text, files, at: new Date().toISOString() });
  }

  async upload(file: File): Promise<SharedFile> {
    await this.#tabs.alone(() => this.#known());
    return this.#api.call('POST', `/files?name=${encodeURIComponent(file.name)}`, file);
  }

  /** The visitor types, or has stopped. */
  type(typing: boolean): void {
    const now = Date.now();
    if (!this.open || (typing ? now - this.#typed < typingPause : this.#typed === 0)) return;
    this.#typed = typing ? now : 0;
    void this.#tell('/typing', { typing });
  }

  /** With a proof of who he is; refused, nothing has changed. */
  async identify(jwt: string): Promise<void> {
    await this.#tabs.alone(() => this.#enter(jwt));
  }

  async older(): Promise<void> {
    const first = this.messages[0];
    if (!first) return;
    const page = await this.#api.call<History>('GET', `/conversation?before=${first.seq}`);
    this.messages = merged(page.messages, this.messages);
    this.more = page.more;
    this.#around.changed();
  }

  /** Whatever answers with the chat: email, rating, end. */
  async act(path: string, body: object): Promise<void> {
    const chat = await this.#api.call<Chat | undefined>('POST', path, body);
    if (chat) this.#take(chat);
  }

  offline(body: object): Promise<{ number: number }> {
    const { brand } = this.config;
    return this.#api.call('POST', '/offline', { id: uuid(), brand, ...body });
  }

  async forget(): Promise<void> {
    await this.#api.call('POST', '/forget').catch((error: unknown) => {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
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
    if (this.acted) this.#receipts.update(last, Math.min(read, last));
    if (this.acted && !this.gone && (this.shown || this.open)) this.#tabs.lead(() => void this.#link.run());
    else this.hangUp();
    this.#around.changed();
  }

  hear(frame: Frame): Promise<void> {
    this.#chain = this.#chain.then(() => this.#apply(frame)).catch(() => undefined);
    return this.#chain;
  }

  async #apply(frame: Frame): Promise<void> {
    switch (frame.type) {
      case 'welcome':
        this.#reach(frame.online);
        if (frame.cursor !== this.#cursor) await this.#load();
        break;
      case 'messages':
        await this.#follow(frame);
        break;
      case 'chat':
        this.#take(frame.chat);
        break;
      case 'typing':
        this.#agentTypes(frame);
        break;
      case 'seen':
        this.seen = Math.max(this.seen, frame.seq);
        break;
      case 'withdrawn':
        this.messages = this.messages.filter((one) => one.seq !== frame.seq);
        break;
      case 'availability':
        this.#reach(frame.online);
        break;
      case 'refetch':
        await this.#load();
        break;
      case 'gone':
        this.#lose();
    }
    this.settle();
  }

  async #follow(frame: Extract<Frame, { type: 'messages' }>): Promise<void> {
    const known = new Set(this.messages.map((one) => one.id));
    const fresh = frame.messages.filter((one) => !known.has(one.id));
    if (frame.prev !== this.#cursor) {
      if (fresh.length > 0) await this.#load();
      return;
    }
    this.#cursor = frame.cursor;
    this.messages = merged(this.messages, frame.messages);
    const theirs = fresh.filter((one) => one.from !== 'visitor');
    if (theirs.length === 0) return;
    this.typing = undefined;
    this.#around.happened('message', { count: theirs.length });
  }

  #agentTypes({ typing, agent }: Extract<Frame, { type: 'typing' }>): void {
    clearTimeout(this.#typingTimer);
    this.typing = typing ? ((typeof agent === 'string' ? agent : agent?.name) ?? '') : undefined;
    if (typing) this.#typingTimer = setTimeout(() => this.#agentTypes({ type: 'typing', typing: false }), typingStays);
    this.#around.changed();
  }

  async #load(): Promise<void> {
    try {
      this.#know(await this.#api.call<History>('GET', '/conversation'));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.status === 401) this.#lose();
      else this.live = false;
    }
    this.settle();
  }

  #know(history: History): void {
    if (this.gone) return;
    this.#cursor = history.cursor;
    const kept = replaced(this.messages, history);
    this.messages = kept.messages;
    this.more = kept.keptOlder ? this.more : history.more;
    if (history.chat) this.#take(history.chat);
  }

  #take(chat: Chat): void {
    const before = this.chat?.state;
    const another = this.chat !== undefined && this.chat.ticket !== chat.ticket;
    if (another) this.#begin();
    this.chat = chat;
    this.seen = Math.max(this.seen, chat.seen ?? 0);
    if ((!before || before === 'ended') && chat.state === 'waiting') this.#around.happened('chat-started');
    if (before && before !== 'ended' && chat.state === 'ended') this.#around.happened('chat-ended');
    this.settle();
    if (another) void this.hear({ type: 'refetch' });
  }

  /** Numbers count anew: of another person, or of another chat. */
  #begin(): void {
    this.messages = [];
    this.chat = undefined;
    this.#cursor = '';
    this.seen = 0;
    if (this.#store.get('read')) this.#store.set('read', 0);
  }

  #reach(online: boolean): void {
    if (online !== this.online) this.#around.happened('availability', { online });
    this.online = online;
  }

  async #post({ id, text, files }: Waiting): Promise<void> {
    await this.#known();
    const said = await this.#api.call<{ message: Message; chat: Chat }>('POST', '/messages', {
      id,
      text,
      files: files.map((file) => file.id),
      page: this.page,
      fields: this.fields,
    });
    this.#take(said.chat);
    this.messages = merged(this.messages, [said.message]);
    this.settle();
  }

  #known(): Promise<void> {
    this.#api.token ??= this.#store.get('token');
    if (this.#api.token) return Promise.resolve();
    this.#visitor ??= this.#enter().finally(() => (this.#visitor = undefined));
    return this.#visitor;
  }

  async #enter(identity?: string): Promise<void> {
    const { brand, language } = this.config;
    const body = { brand, language: document.documentElement.lang || language, identity };
    const entered = await this.#api.call<{ token: string; conversation?: History }>('POST', '/visitors', body);
    this.gone = false;
    if (this.#api.token !== entered.token) this.#begin();
    this.#api.token = entered.token;
    this.#store.set('token', entered.token);
    this.#around.acted(true);
    if (entered.conversation) this.#know(entered.conversation);
    else await this.#load();
    this.#tabs.tell({ news: 'acted' });
    this.settle();
  }

  #overhear(told: Told): void {
    if ('frame' in told) void this.hear(told.frame);
    else if (told.news === 'forgotten') this.#clear();
    else if (told.news === 'acted') void this.resume();
    else this.#around.changed();
  }

  #tell(path: string, body: object): Promise<void> {
    return this.#api.call<void>('POST', path, body).catch(() => undefined);
  }

  /** The server knows this visitor no more; what was said stays on screen until the page is left. */
  #lose(): void {
    this.gone = true;
    this.#clear(true);
  }

  #clear(keepWords = false): void {
    this.hangUp();
    this.#api.token = undefined;
    const queue = keepWords ? this.outbox.waiting : [];
    this.#store.clear();
    if (queue.length > 0) this.#store.set('queue', queue);
    this.chat = undefined;
    this.#cursor = '';
    this.seen = 0;
    if (!keepWords) this.messages = [];
    this.#around.acted(false);
    this.#around.changed();
  }

  /** Listens no more. */
  hangUp(): void {
    this.#link.close();
    this.#tabs.resign();
  }
}
