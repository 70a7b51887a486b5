import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../tickets/tickets.ts';
import { useAct } from '../tickets/useAct.ts';
import { wayOf, ways, type LinkedTicket, type Way } from './links.ts';

/** Links a ticket with another one, or no longer: each with a way back. */
export function useLinking(ticket: Ticket) {
  const { t } = useTranslation();
  const act = useAct();
  const which = `#${ticket.number}`;
  const link = useCallback(
    (other: Ticket, way: Way, follow: boolean) => {
      const { kind, outgoing } = ways[way];
      const [from, to] = outgoing ? [ticket, other] : [other, ticket];
      const text = t('link.done', { which, other: `#${other.number}` });
      act({ tickets: [from], step: { name: 'link', arguments: { to: to.id, kind, follow: follow && kind !== 'related' } }, text });
    },
    [act, t, ticket, which],
  );
  const unlink = useCallback(
    (linked: LinkedTicket) => {
      const { other, end = '' } = linked;
      if (!other) return;
      const outgoing = ways[wayOf(linked)].outgoing;
      const from = outgoing ? { id: end } : { id: other.id };
      const to = outgoing ? other.id : end;
      const text = t('link.undone', { which, other: `#${other.number}` });
      act({ tickets: [from as Ticket], step: { name: 'unlink', arguments: { to, kind: linked.kind } }, text });
    },
    [act, t, which],
  );
  return { link, unlink };
}
