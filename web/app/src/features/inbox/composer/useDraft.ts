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
  /** Newer here than on the server, which could not be reached. */
  unsaved?: boolean;
}

export type Content = Omit<Draft, 'attachments' | 'version' | 'updatedAt' | 'unsaved'> & { attachments: string[] };

const pause = 800;

function path(ticket: string): string {
  return `/api/v1/tickets/${ticket}/draft`;
}

/** The words of this device, written without a network, are newer. */
async function saveLate(ticket: string, { kind, html, to, cc, bcc, attachments, version }: Draft): Promise<Draft> {
  const content: Content = { kind, html, to, cc, bcc, attachments: attachments.map((one) => one.id ?? '') };
  const put = (over: number) => call<Draft>('PUT', path(ticket), { body: content, headers: { 'If-Match': `"${over}"` } });
  try {
    return await put(version);
  } catch (error) {
    if (Refused.code(error) !== 'stale-version') throw error;
    const other = await call<Draft | undefined>('GET', path(ticket));
    return put(other?.version ?? 0);
  }
}

/** What I began to write, on whatever device. */
export function draftQuery(ticket: string) {
  return queryOptions({
    queryKey: ['draft', ticket],
    queryFn: async ({ signal, client }) => {
      const here = client.getQueryData<Draft | null>(['draft', ticket]);
      if (here?.unsaved) return saveLate(ticket, here);
      return (await call<Draft | undefined>('GET', path(ticket), { signal })) ?? null;
    },
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
  const late = useRef(false);
  const reader = useRef(read);
  const work = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    reader.current = read;
  });
  useEffect(() => {
    // What was written here without a network has been saved meanwhile.
    if (kept && !kept.unsaved && late.current) ours.current = kept.version;
    if (kept && !kept.unsaved) late.current = false;
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
        if (Refused.code(error) === 'unreachable' && !gone.current) {
          late.current = true;
          ours.current = version.current;
          queries.setQueryData<Draft | null>(draftQuery(ticket).queryKey, (was) => ({
            ...content,
            attachments: was?.attachments.filter((one) => content.attachments.includes(one.id ?? '')) ?? [],
            version: version.current,
            updatedAt: new Date().toISOString(),
            unsaved: true,
          }));
          return;
        }
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
