import { createStore, delMany, entries, get, set, clear, type UseStore } from 'idb-keyval';
import { useSyncExternalStore } from 'react';
import type { Letter } from './useSend.ts';

/** What was said and has not reached the server: it outlives the page. */
export interface Waiting {
  owner: string;
  ticket: string;
  letter: Omit<Letter, 'ready'>;
}

let store: UseStore | undefined;
let waiting: ReadonlyMap<string, Waiting> = new Map();
const leaving = new Set<string>();
const changed = new Set<() => void>();
const takers = new Map<string, (letter: Waiting['letter']) => void>();

function disk(): UseStore {
  store ??= createStore('goodword-letters', 'letters');
  return store;
}

function change(now: ReadonlyMap<string, Waiting>): void {
  waiting = now;
  for (const listener of changed) listener();
}

export async function keepLetter(one: Waiting): Promise<void> {
  change(new Map(waiting).set(one.letter.id, one));
  // Where nothing can be kept it waits as long as the page lives.
  await set(one.letter.id, one, disk()).catch(() => undefined);
}

export async function dropLetter(id: string): Promise<void> {
  change(new Map([...waiting].filter(([known]) => known !== id)));
  await delMany([id], disk()).catch(() => undefined);
}

/** What this page does not know of yet: another one was closed over it. What is somebody else's goes. */
export async function lettersOf(owner: string): Promise<Waiting[]> {
  const all = await entries<string, Waiting>(disk()).catch(() => []);
  const strange = all.filter(([, one]) => one.owner !== owner).map(([id]) => id);
  if (strange.length > 0) await delMany(strange, disk()).catch(() => undefined);
  return all.map(([, one]) => one).filter((one) => one.owner === owner && !waiting.has(one.letter.id));
}

export async function forgetLetters(): Promise<void> {
  change(new Map());
  await clear(disk()).catch(() => undefined);
}

/** It was taken back before it left. */
export class TakenBack extends Error {}

/** Lets it leave, unless this or another page took it back: from here on it cannot be. */
export async function leave<T>(id: string, send: () => Promise<T>): Promise<T> {
  const here = waiting.has(id);
  const there = await get<Waiting>(id, disk()).then((one) => one !== undefined, () => here);
  if (!here || !there) throw new TakenBack();
  leaving.add(id);
  try {
    return await send();
  } finally {
    leaving.delete(id);
  }
}

/** Gives the words back to who writes on this ticket. False when it is leaving just now, or has left. */
export async function takeLetterBack(id: string): Promise<boolean> {
  const one = waiting.get(id);
  if (!one || leaving.has(id)) return false;
  await dropLetter(id);
  takers.get(one.ticket)?.(one.letter);
  return true;
}

/** Who takes back what was written on a ticket. */
export function takeBackTo(ticket: string, taker: (letter: Waiting['letter']) => void): () => void {
  takers.set(ticket, taker);
  return () => {
    if (takers.get(ticket) === taker) takers.delete(ticket);
  };
}

export function useWaits(id: string | undefined): boolean {
  return useSyncExternalStore(
    (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    () => waiting.has(id ?? ''),
  );
}
