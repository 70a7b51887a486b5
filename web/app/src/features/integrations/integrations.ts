import { call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type Endpoint = Schemas['WebhookResponse'];
export type Endpoints = Schemas['WebhooksResponse'];
export type Delivery = Schemas['WebhookDeliveryResponse'];
export type Sent = Schemas['SentWebhookResponse'];

export const kinds = ['webhook', 'slack', 'teams'] as const;
export const states = ['queued', 'pending', 'sending', 'delivered', 'dead'] as const;

export type Kind = Endpoint['kind'];

/** What is chosen of an endpoint. */
export interface Choice {
  kind: Kind;
  name: string;
  url: string;
  events: string[];
  filter: string;
  active: boolean;
}

export const path = '/api/v1/webhooks';

export const endpointsQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: ({ signal }) => call<Endpoints>('GET', path, { signal }),
  refetchInterval: 10_000,
});

export function choiceOf(endpoint: Endpoint | undefined): Choice {
  if (!endpoint) return { kind: 'webhook', name: '', url: '', events: ['ticket.created'], filter: '', active: true };
  const { kind, name, url, events, filter, active } = endpoint;
  return { kind, name, url, events, filter, active };
}

/** An address that was not touched stays as it is: of some kinds only a part of it is shown. */
export function bodyOf(choice: Choice, kept: Endpoint | undefined): Omit<Choice, 'url'> & { url?: string } {
  const { url, ...rest } = choice;
  return kept && kept.url === url ? rest : { ...rest, url };
}

export function sent(id: string, state: string) {
  return infiniteQueryOptions({
    queryKey: ['webhooks', id, 'deliveries', state],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({ limit: '25', ...(state && { state }), ...(pageParam && { cursor: pageParam }) });
      return call<{ items: Delivery[]; next: string | null }>('GET', `${path}/${id}/deliveries?${query.toString()}`, { signal });
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: 3000,
  });
}

export function payloadOf(id: string, delivery: string) {
  return queryOptions({
    queryKey: ['webhooks', id, 'delivery', delivery],
    queryFn: ({ signal }) => call<Sent>('GET', `${path}/${id}/deliveries/${delivery}`, { signal }),
  });
}

const week = 7 * 24 * 60 * 60 * 1000;

export function lastWeek(now: Date): string {
  return new Date(now.getTime() - week).toISOString();
}
