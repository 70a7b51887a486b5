/** Several tabs of one browser: one of them holds the line and tells the others. */
export class Tabs<T> {
  readonly #name: string;
  readonly #channel: BroadcastChannel | undefined;
  #release: (() => void) | undefined;

  constructor(name: string, hear: (message: T) => void) {
    this.#name = name;
    if ('BroadcastChannel' in window) {
      this.#channel = new BroadcastChannel(name);
      this.#channel.addEventListener('message', (event: MessageEvent<T>) => hear(event.data));
    }
  }

  /** Leads as soon as no other tab does, until `resign`. Where locks are missing or forbidden, each tab leads. */
  lead(work: () => void): void {
    if (this.#release) return;
    const over = new AbortController();
    let done: (() => void) | undefined;
    this.#release = () => {
      over.abort();
      done?.();
    };
    const { signal } = over;
    this.#locked('line', { signal }, () => {
      if (signal.aborted) return undefined;
      work();
      return new Promise<void>((resolve) => (done = resolve));
    }).catch(() => {});
  }

  resign(): void {
    this.#release?.();
    this.#release = undefined;
  }

  tell(message: T): void {
    this.#channel?.postMessage(message);
  }

  /** One tab at a time. */
  alone<R>(work: () => Promise<R>): Promise<R> {
    return this.#locked('post', {}, work);
  }

  async #locked<R>(name: string, options: LockOptions, work: () => R): Promise<Awaited<R>> {
    let held = false;
    try {
      const run = () => {
        held = true;
        return work();
      };
      return (await navigator.locks.request(`${this.#name}:${name}`, options, run)) as Awaited<R>;
    } catch (error) {
      if (held || options.signal?.aborted) throw error;
      return await work();
    }
  }
}
