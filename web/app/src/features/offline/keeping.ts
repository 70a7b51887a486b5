import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { me, type Me } from '../access/session.ts';
import { allKept, forget, forgetAll, keep, type Kept } from './store.ts';

/** What can be read without a network: lists, opened tickets, and what their screen is made of. */
const names = new Set([
  'session', 'settings', 'tickets', 'ticket', 'messages', 'history', 'draft', 'mails', 'links', 'sides', 'file-links', 'chat', 'chats',
  'views', 'count', 'contact', 'organisation', 'agents', 'teams', 'brands', 'statuses', 'tags', 'fields', 'forms', 'filters', 'canned',
  'macros', 'actions', 'availability',
]);
const most = 500;
const day = 24 * 60 * 60_000;
const longest = 7 * day;
const pause = 500;
const longAgo = 1;

const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('goodword-pages') : undefined;

let pending = new Map<string, Kept>();
let timer: ReturnType<typeof setTimeout> | undefined;
let closed = false;

export function isKept(key: QueryKey): boolean {
  return typeof key[0] === 'string' && names.has(key[0]);
}

/** Nothing of anybody's is left, and nothing more is kept by any tab until somebody signs in anew. */
export async function wipe(): Promise<void> {
  closed = true;
  pending.clear();
  clearTimeout(timer);
  // Only pages of ours hear it.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  channel?.postMessage('wiped');
  await forgetAll().catch(() => undefined);
}

function follow(queries: QueryClient): void {
  channel?.addEventListener('message', () => {
    closed = true;
    pending.clear();
    void queries.invalidateQueries({ queryKey: me.queryKey });
  });
  queries.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !isKept(event.query.queryKey)) return;
    const { queryKey, queryHash, state } = event.query;
    if (queryKey[0] === 'session') {
      if (state.data === null) return void wipe();
      closed = false;
    }
    const owner = ownerOf(queries.getQueryData(me.queryKey));
    if (closed || !owner) return;
    pending.set(`${owner} ${queryHash}`, { owner, key: queryKey, data: state.data, at: state.dataUpdatedAt });
    timer ??= setTimeout(() => void flush(), pause);
  });
}

async function flush(): Promise<void> {
  timer = undefined;
  const some = [...pending];
  pending = new Map();
  if (closed || some.length === 0) return;
  // A browser without room, or a private window: then it is not readable offline, and nothing else.
  await keep(some).catch(() => undefined);
  if (closed) await forgetAll().catch(() => undefined);
}

/** Whose eyes saw it: who looks as a role does is somebody else. */
function ownerOf(person: Me | null | undefined): string | undefined {
  return person?.viewing ? `${person.id} as ${person.viewing.id}` : person?.id;
}

/** Who is there: undefined when nobody can be asked. */
async function whoIsHere(queries: QueryClient): Promise<string | null | undefined> {
  if (!navigator.onLine) return undefined;
  try {
    return ownerOf(await queries.fetchQuery({ ...me, retry: false })) ?? null;
  } catch {
    return undefined;
  }
}

/** Shows at once what was on screen last, to the same person only: online she is asked for first, and all of it anew. */
export async function startKeeping(queries: QueryClient): Promise<void> {
  for (const name of names) if (name !== 'session') queries.setQueryDefaults([name], { gcTime: day });
  const all = await allKept().catch(() => []);
  const owner = all.find(([, one]) => one.key[0] === 'session')?.[1].owner;
  if (owner) {
    const here = await whoIsHere(queries);
    if (here === undefined || here === owner) await restore(queries, all, owner, here === undefined);
    else await forgetAll().catch(() => undefined);
  }
  follow(queries);
  const now = queries.getQueryState(me.queryKey);
  // Asked for before anybody followed.
  if (now?.data) queries.setQueryData(me.queryKey, now.data, { updatedAt: now.dataUpdatedAt });
}

async function restore(queries: QueryClient, all: [string, Kept][], owner: string, offline: boolean): Promise<void> {
  const newest = all.toSorted(([, one], [, other]) => other.at - one.at);
  const oldest = Date.now() - longest;
  const good = newest.filter(([, one], place) => one.owner === owner && one.at > oldest && place < most);
  for (const [, { key, data, at }] of good)
    if (offline || key[0] !== 'session') queries.setQueryData(key, data, { updatedAt: offline ? at : longAgo });
  const kept = new Set(good.map(([name]) => name));
  const gone = newest.map(([name]) => name).filter((name) => !kept.has(name));
  if (gone.length > 0) await forget(gone).catch(() => undefined);
}
