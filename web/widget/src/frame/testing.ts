import type { Config } from '../shared/config.ts';
import type { EventName } from '../shared/protocol.ts';
import { Api } from './api.ts';
import { Conversation } from './conversation.ts';
import { Store } from './store.ts';

export const config: Config = {
  brand: 'paper',
  name: 'Paper & Pens',
  enabled: true,
  colour: '#0f5b6b',
  position: 'right',
  language: 'en',
  languages: ['en', 'de', 'ar'],
  texts: {},
  availability: { online: true, minutes: 5 },
  identify: 'off',
  rating: true,
  files: { most: 2, bytes: 1000 },
};

export interface Tab {
  conversation: Conversation;
  store: Store;
  events: EventName[];
  acted: boolean[];
}

let desk = 0;
const open: Tab[] = [];

/** Each test has a brand of its own: tabs of another do not hear it. */
export function anotherDesk(): void {
  for (const { conversation } of open.splice(0)) {
    conversation.gone = true;
    conversation.hangUp();
  }
  desk += 1;
}

export function tab(some: Partial<Config> = {}): Tab {
  const brand = `paper${desk}`;
  const store = new Store(brand);
  const events: EventName[] = [];
  const acted: boolean[] = [];
  const conversation = new Conversation({ ...config, brand, ...some }, new Api(), store, {
    changed: () => undefined,
    happened: (name) => events.push(name),
    acted: (now) => acted.push(now),
  });
  const one = { conversation, store, events, acted };
  open.push(one);
  return one;
}

/** Waits for what becomes true by itself. */
export async function until(condition: () => boolean, what = String(condition)): Promise<void> {
  const end = Date.now() + 4000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export const texts = ({ conversation }: Tab): string[] => conversation.messages.map((one) => one.text);
