import { call, Refused, type Schemas } from '@goodword/api-client';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { Mode } from './useComposer.ts';

export interface Draft {
  kind: Mode;
  html: string;
  to: string[];
  cc: string[];
  bcc: string[];
  attachments: Schemas['FileResponse'][];
  version: number;
  updatedAt: string;
}

export type Content = Omit<Draft, 'attachments' | 'version' | 'updatedAt'> & { attachments: string[] };

const pause = 800;

function path(ticket: string): string {
  return `/api/v1/tickets/${ticket}/draft`;
}

/** What I began to write, on whatever device. */
export function draftQuery(ticket: string) {
  return queryOptions({
    queryKey: ['draft', ticket],
    queryFn: async ({ signal }) => (await call<Draft | undefined>('GET', path(ticket), { signal })) ?? null,
  });
}

/** Keeps a draft on the server while one writes, a moment after the last word. */
export function useDraft(ticket: string, read: () => Content | null) {
  const queries = useQueryClient();
  const { data: kept } = useQuery(draftQuery(ticket));
  const version = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const gone = useRef(false);
  const ours = useRef(-1);
  const saving = useRef(0);
  const reader = useRef(read);
  const work = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    reader.current = read;
  });
  useEffect(() => {
    if (kept && kept.version > version.current) version.current = kept.version;
    // The next one counts from one again.
    if (kept === null && saving.current === 0) {
      version.current = 0;
      ours.current = -1;
    }
  }, [kept]);

  const put = useCallback(
    async (content: Content, again = true): Promise<void> => {
      saving.current += 1;
      try {
        const headers = { 'If-Match': `"${version.current}"` };
        const saved = await call<Draft>('PUT', path(ticket), { body: content, headers });
        if (gone.current) return;
        version.current = saved.version;
        ours.current = saved.version;
        // An answer from before this was kept would take the words away again.
        await queries.cancelQueries({ queryKey: draftQuery(ticket).queryKey });
        if (!gone.current) queries.setQueryData(draftQuery(ticket).queryKey, saved);
      } catch (error) {
        if (Refused.code(error) !== 'stale-version' || !again) return;
        const other = await call<Draft | undefined>('GET', path(ticket));
        version.current = other?.version ?? 0;
        await put(content, false);
      } finally {
        saving.current -= 1;
      }
    },
    [ticket, queries],
  );
  const drop = useCallback(async () => {
    version.current = 0;
    ours.current = -1;
    queries.setQueryData(draftQuery(ticket).queryKey, null);
    await call('DELETE', path(ticket)).catch(() => undefined);
  }, [ticket, queries]);

  const flush = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const content = reader.current();
    work.current = work.current.then(() => (content ? put(content) : drop()));
  }, [put, drop]);
  const save = useCallback(() => {
    clearTimeout(timer.current);
    gone.current = false;
    timer.current = setTimeout(flush, pause);
  }, [flush]);
  const forget = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    work.current = work.current.then(drop);
  }, [drop]);
  /** Words that did not leave, when nobody is here to take them. */
  const keep = useCallback(
    (content: Content) => {
      gone.current = false;
      work.current = work.current.then(() => put(content, false));
    },
    [put],
  );
  /** The server takes the draft away itself when it is sent: after what is on its way to be kept. */
  const sent = useCallback((): Promise<void> => {
    gone.current = true;
    clearTimeout(timer.current);
    timer.current = undefined;
    version.current = 0;
    ours.current = -1;
    queries.setQueryData(draftQuery(ticket).queryKey, null);
    return work.current;
  }, [ticket, queries]);

  /** Whether words stand here that are not kept yet. */
  const isAhead = () => timer.current !== undefined || saving.current > 0;
  const isOurs = (one: Draft) => one.version === ours.current;

  useEffect(() => flush, [flush]);
  return { kept, isAhead, isOurs, save, keep, forget, sent };
}
