import type { Api } from './api.ts';

const gather = 700;

/** Tells the server what has arrived and what was read: the highest of each, now and then. */
export class Receipts {
  #told = '';
  #next = { delivered: 0, read: 0 };
  #planned = false;
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  update(delivered: number, read: number): void {
    this.#next = { delivered, read };
    if (delivered === 0 || JSON.stringify(this.#next) === this.#told) return;
    if (!this.#planned) setTimeout(() => void this.#send(), gather);
    this.#planned = true;
  }

  async #send(): Promise<void> {
    this.#planned = false;
    const now = this.#next;
    this.#told = JSON.stringify(now);
    // Lost, it is told again with the next change.
    await this.#api.call('POST', '/seen', now).catch(() => (this.#told = ''));
  }
}
