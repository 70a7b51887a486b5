import { Refused } from './api.ts';
import type { Store } from './store.ts';
import type { Tabs } from './tabs.ts';
import type { Told, Waiting } from './types.ts';

const longest = 20_000;

interface Post {
  /** Resolves once the server has it; repeating it is harmless, its id is the visitor's. */
  send: (message: Waiting) => Promise<void>;
  queued: () => void;
  /** The token does not hold any more. */
  lose: () => void;
}

/** What was said and has not reached the server: survives drops and reloads, goes in order. */
export class Outbox {
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  readonly #store: Store;
  readonly #tabs: Tabs<Told>;
  readonly #post: Post;

  constructor(store: Store, tabs: Tabs<Told>, post: Post) {
    this.#store = store;
    this.#tabs = tabs;
    this.#post = post;
    addEventListener('online', () => void this.flush());
  }

  get waiting(): Waiting[] {
    return this.#store.get<Waiting[]>('queue') ?? [];
  }

  add(message: Waiting): void {
    this.#keep([...this.waiting, message]);
    void this.flush();
  }

  remove(id: string): void {
    this.#keep(this.waiting.filter((one) => one.id !== id));
  }

  again(id: string): void {
    this.#change(id, undefined);
    void this.flush();
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#busy || !this.#next()) return;
    this.#busy = true;
    try {
      // One tab at a time, so that order is kept.
      await this.#tabs.alone(async () => {
        for (let next = this.#next(); next; next = this.#next()) await this.#sendOne(next);
      });
      this.#tries = 0;
    } catch {
      this.#timer = setTimeout(() => void this.flush(), Math.min(longest, 500 * 2 ** this.#tries));
      this.#tries += 1;
    } finally {
      this.#busy = false;
    }
  }

  async #sendOne(next: Waiting): Promise<void> {
    try {
      await this.#post.send(next);
      this.remove(next.id);
    } catch (error) {
      if (!(error instanceof Refused) || error.passing) throw error;
      this.#change(next.id, error.code);
      if (error.status === 401) this.#post.lose();
    }
  }

  #next(): Waiting | undefined {
    return this.waiting.find((one) => !one.refused);
  }

  #change(id: string, refused: string | undefined): void {
    this.#keep(this.waiting.map((one) => (one.id === id ? { ...one, refused } : one)));
  }

  #keep(queue: Waiting[]): void {
    this.#store.set('queue', queue);
    this.#post.queued();
  }
}
