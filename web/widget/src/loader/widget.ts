import { loadConfig } from '../shared/config.ts';
import { opened, wrapped, type EventName, type Fields, type ToFrame, type ToPage } from '../shared/protocol.ts';
import { Launcher } from './launcher.ts';
import { currentPage, watchPages } from './pages.ts';

export interface Options {
  /** Of the help desk, from where the script came. */
  origin: string;
  brand: string;
  language: string;
  hidden: boolean;
}

/** A short-lived JWT, or how to get one when it is needed. */
export type Identity = string | (() => string | Promise<string>);
export type Listener = (detail: unknown) => void;

/** The chat on somebody's page. Stores nothing and connects to nothing before the visitor acts. */
export class Widget {
  readonly #over = new AbortController();
  readonly #listeners = new Map<EventName, Set<Listener>>();
  #launcher: Launcher | undefined;
  #isOpen = false;
  #isHidden: boolean;
  #isReady = false;
  #identity: Identity | undefined;
  #fields: Fields | undefined;
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    this.#isHidden = options.hidden;
    void this.#begin();
  }

  open(): void {
    this.#turn(true);
  }

  close(): void {
    this.#turn(false);
  }

  toggle(): void {
    this.#turn(!this.#isOpen);
  }

  show(): void {
    this.#isHidden = false;
    this.#launcher?.visible(true);
  }

  hide(): void {
    this.#turn(false);
    this.#isHidden = true;
    this.#launcher?.visible(false);
  }

  identify(identity: Identity): void {
    this.#identity = identity;
    if (this.#isReady && (this.#isOpen || this.#hasActed())) void this.#prove();
  }

  setFields(fields: Fields): void {
    this.#fields = { ...this.#fields, ...fields };
    this.#tell({ type: 'fields', fields: this.#fields });
  }

  on(name: EventName, listener: Listener): void {
    const known = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, known.add(listener));
  }

  off(name: EventName, listener: Listener): void {
    this.#listeners.get(name)?.delete(listener);
  }

  shutdown(): void {
    this.#over.abort();
    this.#launcher?.remove();
    this.#launcher = undefined;
    this.#listeners.clear();
    this.#identity = undefined;
    this.#isReady = false;
  }

  async #begin(): Promise<void> {
    const { origin, brand, language } = this.#options;
    const config = await loadConfig(origin, brand, language);
    const { signal } = this.#over;
    if (signal.aborted || !config.enabled) return;
    this.#launcher = new Launcher(config, () => this.toggle());
    this.#launcher.visible(!this.#isHidden);
    addEventListener('message', (event) => this.#hear(event), { signal });
    watchPages((page) => this.#tell({ type: 'page', page }), signal);
    if (this.#isOpen) this.#draw();
    else if (this.#hasActed()) this.#load();
  }

  #turn(open: boolean): void {
    if (this.#isOpen === open || this.#over.signal.aborted) return;
    this.#isOpen = open;
    if (this.#launcher) this.#draw();
  }

  #draw(): void {
    if (this.#isOpen) this.#load();
    this.#launcher?.draw(this.#isOpen);
    this.#tell({ type: 'shown', shown: this.#isOpen });
    if (this.#isOpen && this.#isReady) void this.#prove();
    this.#happened(this.#isOpen ? 'open' : 'close');
  }

  #load(): void {
    const { origin, brand, language } = this.#options;
    this.#launcher?.load(`${origin}/widget/frame/${encodeURIComponent(brand)}?lang=${encodeURIComponent(language)}`);
  }

  #tell(message: ToFrame): void {
    if (this.#isReady) this.#launcher?.frame.contentWindow?.postMessage(wrapped(message), this.#options.origin);
  }

  #hear(event: MessageEvent): void {
    const message = opened<ToPage>(event, this.#launcher?.frame.contentWindow, this.#options.origin);
    switch (message?.type) {
      case 'ready':
        return this.#greet();
      case 'close':
        this.close();
        return this.#launcher?.focus();
      case 'unread':
        this.#launcher?.unread(message.count);
        return this.#happened('unread', message.count);
      case 'acted':
        return this.#remember(message.acted);
      case 'event':
        return this.#happened(message.name, message.detail);
    }
  }

  #greet(): void {
    this.#isReady = true;
    this.#tell({ type: 'hello', page: currentPage() });
    if (this.#fields) this.#tell({ type: 'fields', fields: this.#fields });
    this.#tell({ type: 'shown', shown: this.#isOpen });
    if (this.#isOpen || this.#hasActed()) void this.#prove();
    this.#happened('ready');
  }

  /** A proof holds once: it is fetched when there is somebody to show it to. */
  async #prove(): Promise<void> {
    const identity = this.#identity;
    if (!identity) return;
    this.#identity = undefined;
    const jwt = typeof identity === 'string' ? identity : await identity();
    this.#tell({ type: 'identity', jwt });
  }

  #happened(name: EventName, detail?: unknown): void {
    for (const listener of this.#listeners.get(name) ?? []) listener(detail);
  }

  get #key(): string {
    return `goodword:${this.#options.brand}`;
  }

  /** So that the next page shows what was answered meanwhile. Only of somebody who has written. */
  #remember(acted: boolean): void {
    try {
      if (acted) localStorage.setItem(this.#key, '1');
      else localStorage.removeItem(this.#key);
    } catch {
      // The page may not store: the next one then waits for a click.
    }
  }

  #hasActed(): boolean {
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }
}
