import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useView } from '../views/views.ts';
import { ticketPages, type Ticket, type TicketPage } from '../tickets/tickets.ts';

/** Goes on to the ticket below this one in the list, else the one above, else back to the list. */
export function useNext(ticket: Ticket): () => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { view: id = 'open' } = useParams({ strict: false });
  const { q } = useSearch({ from: '/shell/inbox/$view' });
  const query = useView(id)?.query ?? '';
  return useCallback(() => {
    const data = queries.getQueryData<InfiniteData<TicketPage>>(ticketPages(q ?? query).queryKey);
    const rows = data?.pages.flatMap((page) => page.items ?? []) ?? [];
    const at = rows.findIndex((row) => row.id === ticket.id);
    const next = rows[at + 1] ?? rows[at - 1];
    if (!next) void navigate({ to: '/inbox/$view', params: { view: id }, search: (search) => search });
    else
      void navigate({
        to: '/inbox/$view/$ticket',
        params: { view: id, ticket: String(next.number) },
        search: (search) => search,
      });
  }, [queries, navigate, id, q, query, ticket.id]);
}
