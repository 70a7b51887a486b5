import { clear, createStore, delMany, entries, setMany, type UseStore } from 'idb-keyval';

/** What one query showed, and of whom: nobody else ever sees it. */
export interface Kept {
  owner: string;
  key: readonly unknown[];
  data: unknown;
  /** When it was fetched, in milliseconds. */
  at: number;
}

let store: UseStore | undefined;

function pages(): UseStore {
  store ??= createStore('goodword-pages', 'pages');
  return store;
}

export async function allKept(): Promise<[string, Kept][]> {
  return entries<string, Kept>(pages());
}

export async function keep(some: [string, Kept][]): Promise<void> {
  await setMany(some, pages());
}

export async function forget(names: string[]): Promise<void> {
  await delMany(names, pages());
}

export async function forgetAll(): Promise<void> {
  await clear(pages());
}
