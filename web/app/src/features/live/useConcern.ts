import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { me } from '../access/session.ts';
import { ticketQuery, type Ticket } from '../inbox/tickets/tickets.ts';
import { preferencesQuery } from '../settings/preferences.ts';
import { ring } from './ring.ts';
import type { StreamEvent } from './stream.ts';

type Concern = 'assigned' | 'mentioned' | 'answered' | 'followed' | 'unassigned' | 'failed';

const asked = new Set(['ticket.opened', 'message.added', 'ticket.assignee-changed', 'message.delivery-changed', 'inbox.mentioned']);

/** What an event means to me, if anything. The stream names the event, the ticket tells the rest. */
export function concernOf(event: StreamEvent, ticket: Ticket, mine: string): Concern | undefined {
  const byMe = typeof event.actor === 'object' && event.actor.id === mine;
  if (byMe) return undefined;
  const isMine = ticket.assignee === mine;
  switch (event.event) {
    case 'inbox.mentioned':
      return 'mentioned';
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

async function tell(queries: QueryClient, event: StreamEvent, words: (concern: Concern, ticket: Ticket) => string) {
  const id = ticketOf(event);
  const mine = queries.getQueryData(me.queryKey)?.id;
  if (!asked.has(event.event) || !id || !mine) return;
  const [ticket, chosen] = await Promise.all([
    queries.fetchQuery({ ...ticketQuery(id), staleTime: 0 }),
    queries.fetchQuery(preferencesQuery),
  ]);
  const concern = concernOf(event, ticket, mine);
  const notice = concern && chosen.notifications[concern];
  if (!notice) return;
  if (notice.sound && chosen.sound) ring();
  const looking = document.visibilityState === 'visible' && document.hasFocus();
  if (notice.browser && !looking && 'Notification' in window && Notification.permission === 'granted') {
    const shown = new Notification(words(concern, ticket), { body: ticket.preview, tag: ticket.id, icon: '/mark.svg' });
    shown.addEventListener('click', () => window.focus());
  }
}

/** Sound and browser notification for what concerns me, as I chose. */
export function useConcern(): (events: StreamEvent[]) => void {
  const queries = useQueryClient();
  const { t } = useTranslation();
  return useCallback(
    (events) => {
      const words = (concern: Concern, ticket: Ticket) =>
        t(`notify.says.${concern}`, { number: ticket.number, subject: ticket.subject, name: ticket.requester?.name });
      // A ticket that is gone or not mine to see concerns nobody.
      for (const event of events) tell(queries, event, words).catch(() => undefined);
    },
    [queries, t],
  );
}
