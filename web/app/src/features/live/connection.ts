import { createContext, use } from 'react';

export interface Present {
  id: string;
  name: string;
  viewing?: boolean;
  typing?: 'reply' | 'note' | null;
}

export interface Connection {
  /** `starting` until the first welcome or the first failure; `stale` while reconnecting; `offline` when the browser has no network. */
  state: 'starting' | 'live' | 'stale' | 'offline';
  /** Since when nothing has been heard. */
  since?: string;
}

/** The other end of a chat, as its stream tells. */
export interface VisitorHere {
  typing: boolean;
  here: boolean;
}

export interface Live {
  connection: Connection;
  visitors: Record<string, VisitorHere>;
  presence: Record<string, Present[]>;
  /** Tells the others which ticket I look at. */
  view: (ticket: string | null) => void;
  type: (ticket: string, kind: 'reply' | 'note') => void;
}

export const LiveContext = createContext<Live>({
  connection: { state: 'starting' },
  visitors: {},
  presence: {},
  view: () => {},
  type: () => {},
});

export function useConnection(): Connection {
  return use(LiveContext).connection;
}

/** Who else has this ticket on screen, and what they type. */
export function usePresence(ticket: string): Present[] {
  return use(LiveContext).presence[ticket] ?? [];
}

/** Whether the visitor of a chat is there and types; nothing until he moves. */
export function useVisitorHere(ticket: string): VisitorHere | undefined {
  return use(LiveContext).visitors[ticket];
}

export function useLive(): Live {
  return use(LiveContext);
}
