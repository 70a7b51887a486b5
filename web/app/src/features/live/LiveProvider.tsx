import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { me } from '../access/session.ts';
import { LiveContext, type Connection, type Live, type Present, type VisitorHere } from './connection.ts';
import { look } from './failures.ts';
import { makeOld, markStale } from './stale.ts';
import { Stream, type StreamEvent, type StreamListener } from './stream.ts';
import { useConcern } from './useConcern.ts';
import { Visitors } from './visitors.ts';

/** News is fetched at once, and a storm of it this often, in milliseconds. */
const calm = 250;
const typingPause = 2500;

function address(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/api/v1/stream`;
}

/** Keeps one stream open and the query cache true to it. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [connection, setConnection] = useState<Connection>({ state: 'starting' });
  const [presence, setPresence] = useState<Record<string, Present[]>>({});
  const [visitors, setVisitors] = useState<Record<string, VisitorHere>>({});
  const stream = useRef<Stream | null>(null);
  const typed = useRef(0);
  const concern = useConcern();
  const heard = useRef(concern);
  useEffect(() => {
    heard.current = concern;
  });
  const told = useRef<string | null>(null);

  useEffect(() => {
    let waiting: StreamEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let flushed = -calm;
    const flush = () => {
      clearTimeout(timer);
      markStale(queries, waiting);
      waiting = [];
      timer = undefined;
      flushed = performance.now();
    };
    told.current ??= queries.getQueryData(me.queryKey)?.cursor ?? null;
    const ends = new Visitors(setVisitors);
    const listener: StreamListener = {
      onLive: () => setConnection({ state: 'live' }),
      onLost: (since) => setConnection((was) => lost(was, since)),
      onEvents: (events) => {
        ends.follow(events);
        waiting.push(...events);
        timer ??= setTimeout(flush, Math.max(0, flushed + calm - performance.now()));
        heard.current(events);
      },
      onRefetch: () => makeOld(queries, () => true),
      onPresence: (ticket, agents) => setPresence((was) => ({ ...was, [ticket]: agents })),
      onVisitor: (ticket, now) => ends.hear(ticket, now),
    };
    const live = new Stream(address(), listener, told.current);
    stream.current = live;
    live.open();
    const online = () => live.open();
    window.addEventListener('online', online);
    return () => {
      window.removeEventListener('online', online);
      if (timer) flush();
      live.close();
      ends.close();
      told.current = live.position;
      stream.current = null;
    };
  }, [queries]);

  const view = useCallback((ticket: string | null) => {
    look(ticket);
    stream.current?.view(ticket);
  }, []);
  const type = useCallback((ticket: string, kind: 'reply' | 'note') => {
    if (Date.now() - typed.current < typingPause) return;
    typed.current = Date.now();
    stream.current?.typing(ticket, kind);
  }, []);
  const value: Live = useMemo(() => ({ connection, visitors, presence, view, type }), [connection, visitors, presence, view, type]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

function lost(was: Connection, since: Date): Connection {
  if (!navigator.onLine) return { state: 'offline', since: was.since ?? since.toISOString() };
  return { state: 'stale', since: was.since ?? since.toISOString() };
}
