import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export interface Trouble {
  id: string;
  state: string;
  recipients: string;
  words?: string | null;
}

export interface Outgoing {
  paused: boolean;
  /** Whether I may end the pause. */
  resumable: boolean;
  waiting: number;
  waitingSince?: string | null;
  troubled: number;
  troubles: Trouble[];
}

export interface ParkedMail {
  id: string;
  from?: string | null;
  reason?: string | null;
}

export interface Parked {
  items: ParkedMail[];
  next?: string | null;
}

/** Whether what should leave leaves. */
export const outgoingQuery = queryOptions({
  queryKey: ['outgoing'],
  queryFn: ({ signal }) => call<Outgoing>('GET', '/api/v1/outbound/state', { signal }),
});

/** Mails that could not become tickets, newest first. */
export const parkedQuery = queryOptions({
  queryKey: ['parked'],
  queryFn: ({ signal }) => call<Parked>('GET', '/api/v1/inbound/email', { query: { state: 'parked', limit: 5 }, signal }),
});
