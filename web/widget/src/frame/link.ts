import { Refused, type Api } from './api.ts';
import { eachEvent } from './sse.ts';
import type { Frame } from './types.ts';

export interface Hearing {
  /** What is known is not older than this. */
  readonly cursor: string;
  hear: (frame: Frame) => Promise<void>;
  onLive: (live: boolean) => void;
}

const longest = 20_000;
/** A ping comes every 20 s. */
const silence = 45_000;
/** A stream that says nothing for so long is held back by something on the way. */
const patience = 8000;
const pollFor = 5 * 60_000;

/** The way down: one stream, again after each drop; asking again and again where streams do not come through. */
export class Link {
  #over = new AbortController();
  #tries = 0;
  #pollUntil = 0;
  #mute = 0;
  readonly #api: Api;
  readonly #hearing: Hearing;

  constructor(api: Api, hearing: Hearing) {
    this.#api = api;
    this.#hearing = hearing;
  }

  /** Runs until it is closed. */
  async run(): Promise<void> {
    const { signal } = (this.#over = new AbortController());
    while (!signal.aborted) {
      try {
        if (Date.now() < this.#pollUntil) await this.#poll(signal);
        else await this.#stream(signal);
      } catch (error) {
        if ((error as Refused).status === 401) return this.#hearing.hear({ type: 'gone' });
      }
      if (signal.aborted) return;
      this.#hearing.onLive(false);
      await this.#pause(signal);
    }
  }

  close(): void {
    this.#over.abort();
  }

  async #stream(signal: AbortSignal): Promise<void> {
    const cut = new AbortController();
    const stop = () => cut.abort();
    signal.addEventListener('abort', stop);
    let welcome = false;
    let watch = setTimeout(stop, patience);
    let told: Promise<unknown> = Promise.resolve();
    try {
      const answer = await this.#api.ask('GET', `/stream?cursor=${encodeURIComponent(this.#hearing.cursor)}`, undefined, cut.signal);
      if (!answer.body) throw new Refused(0, 'no-stream');
      await eachEvent(answer.body, (data) => {
        clearTimeout(watch);
        watch = setTimeout(stop, silence);
        if (data === undefined) return;
        if (!welcome) this.#live();
        welcome = true;
        told = told.then(() => this.#hearing.hear(JSON.parse(data) as Frame));
      });
    } finally {
      clearTimeout(watch);
      signal.removeEventListener('abort', stop);
      if (welcome) this.#mute = 0;
      else if (!signal.aborted && (this.#mute += 1) > 1) this.#pollUntil = Date.now() + pollFor;
      await told;
    }
  }

  async #poll(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && Date.now() < this.#pollUntil) {
      const path = `/events?wait=25&cursor=${encodeURIComponent(this.#hearing.cursor)}`;
      const { frames } = await this.#api.call<{ frames: Frame[] }>('GET', path, undefined, signal);
      this.#live();
      for (const frame of frames) await this.#hearing.hear(frame);
    }
  }

  #live(): void {
    this.#tries = 0;
    this.#hearing.onLive(true);
  }

  #pause(signal: AbortSignal): Promise<unknown> {
    const wait = Math.min(longest, 500 * 2 ** this.#tries) * (0.7 + Math.random() * 0.6);
    this.#tries += 1;
    return new Promise((resolve) => {
      setTimeout(resolve, wait);
      addEventListener('online', resolve, { once: true, signal });
      signal.addEventListener('abort', resolve);
    });
  }
}
