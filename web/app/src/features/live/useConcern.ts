import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../shared/toast/toasts.ts';
import { me } from '../access/session.ts';
import { thisDevice } from '../devices/push.ts';
import { ticketQuery, type Ticket } from '../inbox/tickets/tickets.ts';
import { useShow } from '../palette/useShow.ts';
import { preferencesQuery } from '../settings/preferences.ts';
import { remember } from './failures.ts';
import { ring } from './ring.ts';
import type { StreamEvent } from './stream.ts';

export type Concern = 'assigned' | 'mentioned' | 'answered' | 'followed' | 'unassigned' | 'failed' | 'stopped' | 'unanswered' | 'goodWord' | 'notAsked';

const asked = new Set(['ticket.opened', 'message.added', 'ticket.assignee-changed', 'inbox.mentioned', 'inbox.delivery-failed', 'inbox.reply-stopped', 'inbox.ask-answered', 'inbox.ask-not-sent', 'chat.unanswered']);

/** What an event means to me, if anything. The stream names the event, the ticket tells the rest. */
export function concernOf(event: StreamEvent, ticket: Ticket, mine: string): Concern | undefined {
  const byMe = typeof event.actor === 'object' && event.actor.id === mine;
  if (byMe) return undefined;
  const isMine = ticket.assignee === mine;
  switch (event.event) {
    case 'inbox.mentioned':
      return 'mentioned';
    case 'inbox.delivery-failed':
      return 'failed';
    case 'inbox.reply-stopped':
      return 'stopped';
    case 'inbox.ask-answered':
      return 'goodWord';
    case 'inbox.ask-not-sent':
      return 'notAsked';
    case 'chat.unanswered':
      return 'unanswered';
    case 'ticket.assignee-changed':
      return isMine ? 'assigned' : undefined;
    case 'message.added':
      if (isMine) return 'answered';
      return ticket.following ? 'followed' : undefined;
    case 'ticket.opened':
      return ticket.assignee ? undefined : 'unassigned';
    default:
      return undefined;
  }
}

function ticketOf(event: StreamEvent): string | undefined {
  if (event.subject.kind === 'ticket') return event.subject.id;
  const { ticket } = event.facts ?? {};
  return typeof ticket === 'string' ? ticket : undefined;
}

/** Of one note, that it names me says more than that something was said. */
export function worthAsking(events: StreamEvent[]): StreamEvent[] {
  const naming = new Set(events.filter((one) => one.event === 'inbox.mentioned').map(ticketOf));
  return events.filter((one) => asked.has(one.event) && !(one.event === 'message.added' && naming.has(ticketOf(one))));
}

interface Screen {
  queries: QueryClient;
  words: (event: StreamEvent, concern: Concern, ticket: Ticket) => string;
  open: (ticket: Ticket) => void;
  label: string;
}

async function tell(event: StreamEvent, { queries, words, open, label }: Screen): Promise<void> {
  const id = ticketOf(event);
  const mine = queries.getQueryData(me.queryKey)?.id;
  if (!id || !mine) return;
  const [ticket, chosen] = await Promise.all([
    queries.fetchQuery({ ...ticketQuery(id), staleTime: 0 }),
    queries.fetchQuery(preferencesQuery),
  ]);
  const concern = concernOf(event, ticket, mine);
  if (!concern) return;
  const text = words(event, concern, ticket);
  if (concern === 'failed') {
    remember(id);
    say({ text, tone: 'failed', stays: 12_000, action: { label, run: () => open(ticket) } });
  }
  if (concern === 'goodWord' || concern === 'notAsked' || concern === 'stopped') {
    say({ text, tone: concern === 'goodWord' ? 'done' : 'failed', stays: 12_000, action: { label, run: () => open(ticket) } });
    return;
  }
  if (concern === 'unanswered') {
    say({ text, tone: 'failed', stays: 30_000, action: { label, run: () => open(ticket) } });
    if (chosen.sound) ring();
    return;
  }
  const notice = chosen.notifications[concern];
  if (!notice) return;
  if (notice.sound && chosen.sound) ring();
  const looking = document.visibilityState === 'visible' && document.hasFocus();
  // A device that is told by push is told once.
  if (queries.getQueryData(thisDevice)) return;
  if (notice.browser && !looking && 'Notification' in window && Notification.permission === 'granted') {
    const shown = new Notification(text, { body: ticket.preview, tag: ticket.id, icon: '/mark.svg' });
    shown.addEventListener('click', () => {
      window.focus();
      open(ticket);
    });
  }
}

/** How it failed: it never left, may have left, or came back. */
function failure(event: StreamEvent): string {
  const ways: Record<string, string> = { 'perhaps-sent': 'perhaps', undelivered: 'undelivered' };
  return ways[String(event.facts?.state)] ?? 'failed';
}

/** Sound and browser notification for what concerns me, as I chose. */
export function useConcern(): (events: StreamEvent[]) => void {
  const queries = useQueryClient();
  const { t } = useTranslation();
  const show = useShow();
  return useCallback(
    (events) => {
      const screen: Screen = {
        queries,
        words: (event, concern, ticket) => {
          const { number, subject, requester } = ticket;
          const { answer } = event.facts ?? {};
          if (concern === 'goodWord') return t(`notify.says.goodWord.${String(answer)}`, { number, name: requester?.name });
          return t(`notify.says.${concern === 'failed' ? failure(event) : concern}`, { number, subject, name: requester?.name });
        },
        open: (ticket) => show(String(ticket.number)),
        label: t('notify.open'),
      };
      // A ticket that is gone or not mine to see concerns nobody.
      for (const event of worthAsking(events)) tell(event, screen).catch(() => undefined);
    },
    [queries, t, show],
  );
}
