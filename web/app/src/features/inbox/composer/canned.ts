import { call } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';
import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import { Suggestion } from '@tiptap/suggestion';
import i18next from 'i18next';
import { queries } from '../../../app/queries.ts';
import { me } from '../../access/session.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { suggestionList, type Suggested } from './suggest.ts';

export interface CannedReply {
  id: string;
  title: string;
  html: string;
  shared: boolean;
  mine?: boolean;
  version?: number;
}

export const canned = queryOptions({
  queryKey: ['canned'],
  queryFn: async ({ signal }) => (await call<{ items: CannedReply[] }>('GET', '/api/v1/canned-replies', { signal })).items,
  staleTime: 60_000,
});

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** What a canned reply and a macro's can say of the ticket. */
export const places = ['requester.name', 'requester.firstName', 'agent.name', 'ticket.number', 'ticket.subject', 'ticket.portalLink']
  .map((name) => `{{${name}}}`)
  .join(', ');

/**
 * Puts the ticket's words where a reply says {{requester.name}} and the like, and keeps what stands between
 * {{#ticket.portalLink}} and {{/ticket.portalLink}} only where there is one; unknown ones stay visible.
 */
export function fill(html: string, values: Record<string, string>): string {
  const kept = html.replaceAll(/\{\{#\s*([\w.]+)\s*\}\}(.*?)\{\{\/\s*\1\s*\}\}/gs, (whole, name: string, inside: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return value === '' ? '' : inside;
  });
  return kept.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : escape(value);
  });
}

export function valuesOf(ticket: Ticket | undefined): Record<string, string> {
  const name = ticket?.requester?.name ?? '';
  const agent = queries.getQueryData(me.queryKey)?.name ?? '';
  return {
    'requester.name': name,
    'requester.firstName': name.split(' ')[0] ?? '',
    'agent.name': agent,
    'ticket.number': ticket ? String(ticket.number) : '',
    'ticket.subject': ticket?.subject ?? '',
    'ticket.portalLink': ticket?.portalLink ?? '',
  };
}

type Item = Suggested & { html: string };

const most = 8;

function preview(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim();
}

/** `/` at the start of a word offers the canned replies. */
export function cannedReplies(ticket: () => Ticket | undefined) {
  return Extension.create({
    name: 'canned',
    addProseMirrorPlugins() {
      return [
        Suggestion<Item>({
          editor: this.editor,
          char: '/',
          pluginKey: new PluginKey('canned'),
          allowSpaces: true,
          items: async ({ query }) => {
            const known = await queries.fetchQuery(canned);
            const words = query.toLowerCase();
            return known
              .filter((one) => one.title.toLowerCase().includes(words))
              .slice(0, most)
              .map((one) => ({ id: one.id, label: one.title, hint: preview(one.html), html: one.html }));
          },
          command: ({ editor, range, props }) =>
            editor.chain().focus().deleteRange(range).insertContent(fill(props.html, valuesOf(ticket()))).run(),
          ...suggestionList<Item>(() => i18next.t('compose.canned')),
        }),
      ];
    },
  });
}
