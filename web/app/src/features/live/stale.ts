import type { Query, QueryClient } from '@tanstack/react-query';
import type { StreamEvent } from './stream.ts';

const lists = ['tickets', 'views', 'count', 'chats', 'timeline'];
const ofTicket = ['ticket', 'messages', 'history', 'draft', 'chat', 'links', 'sides', 'mails', 'file-links'];

/** What is counted over many tickets: it knows by itself how soon it wants to be counted again. */
const counted = ['today', 'first-steps', 'wallboard'];

const byKind: Record<string, string[]> = {
  contact: ['contact', 'contacts', 'ticket', 'tickets', 'timeline', 'duplicates', 'merges'],
  organisation: ['organisation', 'organisations', 'contact', 'contacts', 'timeline', 'duplicates', 'merges'],
  agent: ['agents', 'devices', 'session', 'settings', 'availability', 'first-steps'],
  team: ['teams', 'views', 'session'],
  brand: ['brands', 'widgets', 'portals', 'first-steps'],
  role: ['roles', 'session'],
  channel: ['accounts', 'mailboxes', 'first-steps'],
  calendar: ['business-hours', 'holiday-feeds'],
  field: ['fields', 'forms', 'filters', 'tickets'],
  form: ['forms'],
  type: ['statuses', 'filters'],
  status: ['statuses', 'filters'],
  view: ['views', 'tickets'],
  'canned-reply': ['canned'],
  macro: ['macros'],
  'report-schedule': ['report-schedules'],
  webhook: ['webhooks'],
};

/** What concerns me alone, and what makes more old than its subject. */
const byEvent: Record<string, string[]> = {
  'inbox.read': ['tickets', 'ticket', 'views', 'count'],
  'inbox.draft-changed': ['draft', 'tickets'],
  'inbox.mentioned': ['views', 'tickets'],
  // The ticket's own event says the rest.
  'inbox.delivery-failed': [],
  'inbox.reply-stopped': ['draft', 'messages'],
  'ticket.tags-changed': ['tags'],
  'message.added': ['accounts'],
  'message.delivery-changed': ['accounts', 'outgoing'],
  'chat.offered': ['chats'],
  'chat.offer-ended': ['chats'],
  'chat.unanswered': ['chats'],
  'ask.asked': ['asks'],
  'ask.taken-back': ['asks'],
  'ask.sent': ['asks'],
  'ask.failed': ['asks'],
  'ask.blocked': ['asks'],
  'ask.agreed': ['asks'],
  'ask.declined': ['asks'],
  'ask.never': ['asks'],
  'ask.withdrawn': ['asks'],
  // The ticket's own event says the rest.
  'inbox.ask-answered': ['asks'],
  'inbox.ask-not-sent': ['asks'],
  'inbox.views-changed': ['views'],
  'inbox.canned-replies-changed': ['canned'],
  'inbox.macros-changed': ['macros'],
  'assignment.changed': ['assignment'],
  'agent.absence-entered': ['absences'],
  'agent.absence-called-off': ['absences'],
};

function about(key: readonly unknown[], data: unknown, id: string): boolean {
  if (key.includes(id)) return true;
  return typeof data === 'object' && data !== null && 'id' in data && data.id === id;
}

const followed = new WeakSet<Promise<unknown>>();

/** What is on its way for the first time: its answer may have been made before what is told now. */
function isComing({ state }: Query): boolean {
  return state.fetchStatus === 'fetching' && state.data === undefined;
}

/** Makes old what fits. What is on screen is fetched at once, the rest when it is next looked at. */
export function makeOld(queries: QueryClient, fits: (query: Query) => boolean): void {
  for (const query of queries.getQueryCache().findAll({ predicate: (one) => isComing(one) && fits(one) })) {
    // TanStack Query starts no second fetch beside a first one, and takes its answer for new.
    const { promise, queryKey } = query;
    if (!promise || followed.has(promise)) continue;
    followed.add(promise);
    promise.then(
      () => queries.invalidateQueries({ queryKey, exact: true }),
      () => {},
    );
  }
  void queries.invalidateQueries({ predicate: (one) => !isComing(one) && fits(one) });
}

/** Marks what these events made old. */
export function markStale(queries: QueryClient, events: StreamEvent[]): void {
  const tickets = new Set(events.filter((one) => one.subject.kind === 'ticket').map((one) => one.subject.id));
  const names = new Set(events.flatMap((one) => byEvent[one.event] ?? byKind[one.subject.kind] ?? []));
  if (tickets.size > 0) for (const list of lists) names.add(list);
  if (tickets.size > 0) for (const name of counted) void queries.invalidateQueries({ queryKey: [name], refetchType: 'none' });
  makeOld(queries, (query) => {
    const [name] = query.queryKey;
    if (typeof name !== 'string') return false;
    if (names.has(name)) return true;
    if (tickets.size === 0 || !ofTicket.includes(name)) return false;
    // A ticket may be asked for by its number: which it is, its answer says. The rest has its id in the key.
    return (name === 'ticket' && isComing(query)) || [...tickets].some((id) => about(query.queryKey, query.state.data, id));
  });
}
