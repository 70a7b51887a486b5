import { call } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Ticket } from '../inbox/tickets/tickets.ts';

export interface Availability {
  state: 'online' | 'away';
}

export interface PresentAgent {
  agent: string;
  state: 'online' | 'away';
  connected: boolean;
  /** Chats she has, or is offered. */
  open: number;
}

export interface Chat {
  ticket: string;
  number: number;
  visitor: { name?: string | null };
  state: 'waiting' | 'with-agent' | 'ended';
  since: string;
  /** He wrote, and nobody answered. */
  unansweredSince?: string | null;
  page?: Page | null;
  agent?: { id: string; name: string } | null;
  team?: { id: string; name: string } | null;
  unread: number;
  offer?: { agent: string; until: string } | null;
}

export interface Page {
  url: string;
  title?: string | null;
}

/** What is known of the person in a chat. */
export interface VisitorInfo {
  visitor: string;
  language: string;
  identified: boolean;
  blocked: boolean;
  here: boolean;
  ended: boolean;
  email?: string | null;
  page: string;
  pageTitle: string;
  referrer: string;
  /** As it calls itself. */
  browser: string;
  /** What the page says of him, without proof. */
  fields: Record<string, string>;
  startedAt: string;
  /** Up to which message he was shown, and has read. */
  delivered: number;
  read: number;
  rating?: boolean | null;
  ratingComment?: string | null;
}

export const availabilityQuery = queryOptions({
  queryKey: ['availability'],
  queryFn: ({ signal }) => call<Availability>('GET', '/api/v1/availability', { signal }),
});

export const presentAgentsQuery = queryOptions({
  queryKey: ['availability', 'agents'],
  queryFn: async ({ signal }) => (await call<{ items: PresentAgent[] }>('GET', '/api/v1/availability/agents', { signal })).items,
});

async function chatsIn(state: string, signal: AbortSignal): Promise<Chat[]> {
  return (await call<{ items: Chat[] }>('GET', '/api/v1/chats', { query: { state }, signal })).items;
}

/** The waiting ones and mine, for whoever answers. */
export const chatsQuery = queryOptions({
  queryKey: ['chats'],
  queryFn: async ({ signal }) => {
    const [waiting, mine] = await Promise.all([chatsIn('waiting', signal), chatsIn('mine', signal)]);
    return { waiting, mine };
  },
});

/** Everybody's, for whoever may take them over: who waits the longest for an answer first. */
export const liveChatsQuery = queryOptions({
  queryKey: ['chats', 'with-agent'],
  queryFn: ({ signal }) => chatsIn('with-agent', signal),
  select: (chats) => chats.toSorted((one, other) => (one.unansweredSince ?? '~').localeCompare(other.unansweredSince ?? '~')),
});

export function visitorQuery(ticket: string) {
  return queryOptions({
    queryKey: ['chat', ticket],
    queryFn: ({ signal }) => call<VisitorInfo>('GET', `/api/v1/tickets/${ticket}/chat`, { signal }),
  });
}

/** The chat that a ticket is, if it is one. */
export function useChat({ id, channel }: Ticket): VisitorInfo | undefined {
  return useQuery({ ...visitorQuery(id), enabled: channel === 'chat' }).data;
}
