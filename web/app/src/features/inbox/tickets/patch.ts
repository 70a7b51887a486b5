import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Step } from './actions.ts';
import type { Ticket, TicketPage } from './tickets.ts';

/** Whose statuses are called so until somebody makes others. */
const categories = new Set(['new', 'open', 'pending', 'on-hold', 'solved', 'closed']);

/** What an action will have done to a ticket, to show it before the server has answered. */
export function after(ticket: Ticket, { name, arguments: given }: Step): Ticket {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  switch (name) {
    case 'status':
      return { ...ticket, status: text(given.status) ?? ticket.status, category: categories.has(text(given.status) ?? '') ? (text(given.status) ?? ticket.category) : ticket.category };
    case 'priority':
      return { ...ticket, priority: text(given.priority) ?? ticket.priority };
    case 'assign':
      return {
        ...ticket,
        ...('assignee' in given ? { assignee: text(given.assignee) } : {}),
        ...('team' in given ? { team: text(given.team) } : {}),
      };
    case 'tag': {
      const removed = new Set(texts(given.remove));
      return { ...ticket, tags: [...new Set([...(ticket.tags ?? []), ...texts(given.add)])].filter((tag) => !removed.has(tag)) };
    }
    case 'fields':
      return { ...ticket, fields: filled(ticket.fields, given.fields) };
    case 'snooze':
      return { ...ticket, snoozed: true, snoozedUntil: text(given.until), snoozedUntilAnswer: given.untilAnswer === true };
    case 'wake':
      return { ...ticket, snoozed: false, snoozedUntil: null, snoozedUntilAnswer: false };
    case 'spam':
    case 'not-spam':
      return { ...ticket, spam: name === 'spam' };
    case 'follow':
    case 'unfollow':
      return { ...ticket, following: name === 'follow' };
    default:
      return ticket;
  }
}

/** Null clears; what the server has to look up is shown when it answers. */
function filled(before: Ticket['fields'], given: unknown): Ticket['fields'] {
  const now = { ...before };
  for (const [key, value] of Object.entries(given ?? {})) {
    if (value === null) delete now[key];
    else now[key] = value as Record<string, never>;
  }
  return now;
}

/** They leave all lists at once. */
export function dropTickets(queries: QueryClient, ids: Set<string>): void {
  queries.setQueriesData<InfiniteData<TicketPage>>(
    { queryKey: ['tickets'] },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items?.filter((ticket) => !ids.has(ticket.id ?? '')) })),
      },
  );
}

export function patchTickets(queries: QueryClient, ids: Set<string>, change: (ticket: Ticket) => Ticket): void {
  const changed = (ticket: Ticket) => (ids.has(ticket.id ?? '') ? change(ticket) : ticket);
  queries.setQueriesData<Ticket>({ queryKey: ['ticket'] }, (ticket) => ticket && changed(ticket));
  queries.setQueriesData<InfiniteData<TicketPage>>(
    { queryKey: ['tickets'] },
    (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items?.map(changed) })) },
  );
}
