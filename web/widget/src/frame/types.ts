import type { Availability } from '../shared/config.ts';
import type { EventName } from '../shared/protocol.ts';

export interface SharedFile {
  id: string;
  name: string;
  type: string;
  bytes: number;
}

export interface Message {
  id: string;
  seq: number;
  from: 'visitor' | 'agent' | 'bot' | 'system';
  /** By name. */
  agent?: string | null;
  text: string;
  files?: SharedFile[];
  at: string;
}

export interface Chat {
  ticket: string;
  state: 'waiting' | 'with-agent' | 'ended';
  /** Who answers, by name. */
  agent?: string | null;
  askEmail: boolean;
  email?: string | null;
  canRate: boolean;
  rating?: boolean | null;
  /** Up to where the team has read. */
  seen: number;
}

export interface History {
  chat?: Chat | null;
  messages: Message[];
  cursor: string;
  more: boolean;
}

export type Frame =
  | { type: 'welcome'; cursor: string }
  | { type: 'messages'; prev: string; cursor: string; messages: Message[] }
  | { type: 'chat'; chat: Chat }
  | { type: 'typing'; typing: boolean }
  | { type: 'withdrawn'; seq: number }
  | { type: 'availability'; availability: Availability }
  | { type: 'refetch'; cursor?: string }
  | { type: 'gone' };

/** Said, and not yet at the server. */
export interface Waiting {
  id: string;
  text: string;
  files: SharedFile[];
  at: string;
  /** To what the brand asks first, as typed. */
  answers?: Record<string, string>;
  /** Why the server will not have it. */
  refused?: string;
}

/** What a tab tells the others. */
export type Told = { frame: Frame } | { news: 'acted' | 'queue' | 'forgotten' };

/** What a conversation tells the panel around it. */
export interface Around {
  changed: () => void;
  happened: (name: EventName, detail?: unknown) => void;
  acted: (acted: boolean) => void;
}
