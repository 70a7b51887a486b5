/** Where the visitor is. */
export interface Page {
  url: string;
  title: string;
  referrer: string;
}

/** What a page knows about its visitor and says without proof. */
export type Fields = Record<string, string>;

export type EventName =
  | 'ready'
  | 'open'
  | 'close'
  | 'unread'
  | 'message'
  | 'chat-started'
  | 'chat-ended'
  | 'availability'
  | 'identified'
  | 'identify-failed';

/** What the page tells the frame. The first one fixes the origin that the frame goes on talking to. */
export type ToFrame =
  | { type: 'hello'; page: Page }
  | { type: 'shown'; shown: boolean }
  | { type: 'page'; page: Page }
  | { type: 'identity'; jwt: string }
  | { type: 'fields'; fields: Fields }
  | { type: 'preview'; config: object };

/** What the frame tells the page: never a word of the conversation, never the token. */
export type ToPage =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'unread'; count: number }
  /** Whether there is a conversation to come back to on the next page. */
  | { type: 'acted'; acted: boolean }
  | { type: 'event'; name: EventName; detail?: unknown };

const version = 1;

export function wrapped<T extends ToFrame | ToPage>(message: T): object {
  return { goodword: version, ...message };
}

/** The message in an event, if it is one of ours and comes from this window and origin. */
export function opened<T extends ToFrame | ToPage>(event: MessageEvent, source: unknown, origin?: string): T | undefined {
  if (event.source !== source || (origin !== undefined && event.origin !== origin)) return undefined;
  const data: unknown = event.data;
  if (typeof data !== 'object' || data === null) return undefined;
  const { goodword, type } = data as { goodword?: unknown; type?: unknown };
  return goodword === version && typeof type === 'string' ? (data as T) : undefined;
}
