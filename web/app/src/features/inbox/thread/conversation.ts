import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';
import { waitsUntil } from '../composer/later.ts';

/** How a reply fares on its way, as its message tells. */
export interface Delivery {
  id?: string;
  state: string;
  detail?: string | null;
  heldUntil?: string | null;
  failures?: Schemas['RecipientFailureResponse'][];
}

export type Message = Omit<Schemas['MessageResponse'], 'seq' | 'delivery' | 'then'> & {
  /** None until the server has given one. */
  seq?: number;
  delivery: Delivery | null;
};

export type Happening = Schemas['HistoryResponse'];

export type Attachment = Schemas['AttachmentResponse'];

const pageSize = 200;

async function allMessages(ticket: string, signal: AbortSignal): Promise<Message[]> {
  const messages: Message[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: pageSize, ...(cursor ? { cursor } : {}) };
    // Each page says where the next one begins.
    // eslint-disable-next-line no-await-in-loop
    const page = await body(
      api.GET('/api/v1/tickets/{ticket}/messages', { params: { path: { ticket }, query }, signal }),
    );
    messages.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return messages;
}

export function messagesQuery(ticket: string) {
  return queryOptions({
    queryKey: ['messages', ticket],
    queryFn: ({ signal }) => allMessages(ticket, signal),
    // A mail on its way is looked after until it is there, whatever the stream tells.
    refetchInterval: ({ state }) => (state.data?.some((one) => isMoving(one.delivery?.state) && !waitsUntil(one.delivery, new Date())) ? 3000 : false),
  });
}

export function historyQuery(ticket: string) {
  return queryOptions({
    queryKey: ['history', ticket],
    queryFn: async ({ signal }) => {
      const params = { path: { ticket }, query: { limit: pageSize } };
      const page = await body(api.GET('/api/v1/tickets/{ticket}/history', { params, signal }));
      return page.items;
    },
  });
}

export function isMoving(state: string | undefined): boolean {
  return ['waiting', 'sending', 'held', 'queued'].includes(state ?? '');
}
