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

  /** Leads as soon as no other tab does, until `resign`. */
  lead(work: () => void): void {
    if (this.#release) return;
    const over = new AbortController();
    let done: (() => void) | undefined;
    this.#release = () => {
      over.abort();
      done?.();
    };
    // A page without TLS has no locks: then each tab holds a line of its own.
    if (!navigator.locks) return work();
    const held = () => {
      if (over.signal.aborted) return undefined;
      work();
      return new Promise<void>((resolve) => (done = resolve));
    };
    navigator.locks.request(`${this.#name}:line`, { signal: over.signal }, held).catch(() => undefined);
  }

  resign(): void {
    this.#release?.();
    this.#release = undefined;
  }

  tell(message: T): void {
    this.#channel?.postMessage(message);
  }

  /** One tab at a time. */
  async alone<R>(work: () => Promise<R>): Promise<R> {
    if (!navigator.locks) return work();
    return (await navigator.locks.request(`${this.#name}:post`, work)) as R;
  }
}
