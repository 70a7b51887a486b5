import type { Api } from './api.ts';

const gather = 700;

/** Tells the server what has arrived and what was read: the highest of each, now and then. */
export class Receipts {
  #told = '';
  #next = { delivered: 0, read: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  update(delivered: number, read: number): void {
    this.#next = { delivered, read };
    if (delivered === 0 || JSON.stringify(this.#next) === this.#told) return;
    this.#timer ??= setTimeout(() => void this.#send(), gather);
  }

  async #send(): Promise<void> {
    this.#timer = undefined;
    const now = this.#next;
    this.#told = JSON.stringify(now);
    // Lost, it is told again with the next change.
    await this.#api.call('POST', '/seen', now).catch(() => (this.#told = ''));
  }
}
