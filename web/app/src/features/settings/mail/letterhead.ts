import { api, body, call, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Letterhead = Schemas['LetterheadBody'];
export type Look = Schemas['LookBody'];
export type Words = Schemas['LookWordsBody'];

export const histories = ['none', 'last', 'all'] as const;

const names = ['agent.name', 'agent.title', 'brand.name', 'contact.name', 'ticket.number', 'ticket.subject', 'ticket.portalLink'];

/** What can be filled in, as people type it. */
export const places = ['message', 'signature', ...names].map((name) => `{{${name}}}`).join(', ');

/** What a look begins with: what is said, and who says it. */
export const beginning: Look = {
  reply: { text: '{{message}}\n\n-- \n{{signature}}', html: null },
  signature: { text: '{{agent.name}}{{#agent.title}}, {{agent.title}}{{/agent.title}}\n{{brand.name}}', html: null },
};

export function letterheadQuery(brand: string) {
  return queryOptions({
    queryKey: ['letterhead', brand],
    queryFn: ({ signal }) => body(api.GET('/api/v1/letterheads/{brand}', { params: { path: { brand } }, signal })),
  });
}

/** What it would make of a reply to a customer of this language. */
export function previewQuery(brand: string, language: string, letterhead: Letterhead) {
  return queryOptions({
    queryKey: ['letterhead', brand, 'preview', language, letterhead],
    queryFn: () =>
      call<Schemas['ProofResponse']>('POST', `/api/v1/letterheads/${brand}/preview`, { body: { language, letterhead } }),
    placeholderData: (before) => before,
    retry: false,
    meta: { quiet: true },
  });
}
