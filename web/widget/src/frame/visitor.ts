import type { Config } from '../shared/config.ts';
import type { Api } from './api.ts';
import type { Store } from './store.ts';
import type { History } from './types.ts';

/** Who speaks here: nobody to the server before he acts, then a token that stays on this device. */
export class Visitor {
  readonly #config: Config;
  readonly #api: Api;
  readonly #store: Store;
  readonly #entered: (history: History | undefined) => Promise<void>;

  constructor(config: Config, api: Api, store: Store, entered: (history: History | undefined) => Promise<void>) {
    this.#config = config;
    this.#api = api;
    this.#store = store;
    this.#entered = entered;
  }

  /** Makes him known, unless he is, perhaps through another tab. */
  async known(): Promise<void> {
    this.#api.token ??= this.#store.get('token');
    if (!this.#api.token) await this.enter();
  }

  /** @param identity a proof of who he is; refused, nothing has changed */
  async enter(identity?: string): Promise<void> {
    const { brand, language } = this.#config;
    const entered = await this.#api.call<{ token: string; conversation?: History }>('POST', '/visitors', { brand, language, identity });
    const same = this.#api.token === entered.token;
    this.#api.token = entered.token;
    this.#store.set('token', entered.token);
    if (!same) await this.#entered(entered.conversation);
  }
}
