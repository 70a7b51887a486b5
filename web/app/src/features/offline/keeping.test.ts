import { QueryClient } from '@tanstack/react-query';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from './store.ts';

const disk = new Map<string, Kept>();

vi.mock('./store.ts', () => ({
  allKept: () => Promise.resolve([...disk]),
  keep: (some: [string, Kept][]) => Promise.resolve(some.forEach(([name, one]) => disk.set(name, one))),
  forget: (some: string[]) => Promise.resolve(some.forEach((name) => disk.delete(name))),
  forgetAll: () => Promise.resolve(disk.clear()),
}));

const here = vi.hoisted(() => ({ id: undefined as string | null | undefined, viewing: null as { id: string } | null }));

vi.mock('../access/session.ts', () => ({
  me: { queryKey: ['session'], queryFn: () => Promise.resolve(here.id ? { id: here.id, viewing: here.viewing } : null), staleTime: 60_000 },
}));

async function start(online: boolean, id: string | null, role?: string): Promise<QueryClient> {
  vi.resetModules();
  here.id = id;
  here.viewing = role ? { id: role } : null;
  vi.stubGlobal('navigator', { onLine: online });
  const queries = new QueryClient();
  const { startKeeping } = await import('./keeping.ts');
  await startKeeping(queries);
  return queries;
}

const written = () => vi.waitUntil(() => disk.size > 1, { timeout: 3000 });

describe('what is kept to be read offline', () => {
  beforeEach(async () => {
    disk.clear();
    const queries = await start(true, null);
    queries.setQueryData(['session'], { id: 'mara' });
    queries.setQueryData(['ticket', '7'], { id: 't', subject: 'Ink' });
    queries.setQueryData(['tokens'], ['secret']);
    await written();
  });

  it('comes back without a network, and nothing that was not meant to', async () => {
    const queries = await start(false, null);
    expect(queries.getQueryData(['ticket', '7'])).toEqual({ id: 't', subject: 'Ink' });
    expect(queries.getQueryData(['session'])).toEqual({ id: 'mara' });
    expect(queries.getQueryData(['tokens'])).toBeUndefined();
  });

  it('comes back to the same person, and is asked for anew', async () => {
    const queries = await start(true, 'mara');
    expect(queries.getQueryData(['ticket', '7'])).toBeDefined();
    expect(queries.getQueryCache().find({ queryKey: ['ticket', '7'] })?.isStaleByTime(60_000)).toBe(true);
  });

  it('is not there for her while she looks as a role does', async () => {
    expect((await start(true, 'mara', 'agent')).getQueryData(['ticket', '7'])).toBeUndefined();
  });

  it('is gone for another person, and when nobody is signed in any more', async () => {
    for (const other of ['ben', null]) {
      const before = new Map(disk);
      // eslint-disable-next-line no-await-in-loop
      const queries = await start(true, other);
      expect(queries.getQueryData(['ticket', '7'])).toBeUndefined();
      expect([...disk.values()].filter((one) => one.owner === 'mara')).toEqual([]);
      for (const [name, one] of before) disk.set(name, one);
    }
  });

  it('is gone once she signed out, and nothing follows', async () => {
    const queries = await start(false, null);
    queries.setQueryData(['session'], null);
    await vi.waitUntil(() => disk.size === 0);
    queries.setQueryData(['ticket', '8'], { id: 'u' });
    await new Promise((done) => setTimeout(done, 700));
    expect(disk.size).toBe(0);
  });
});
