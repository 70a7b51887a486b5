import { call } from '@goodword/api-client';
import { useDocumentVisibility } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useMe } from '../../access/session.ts';
import { useLive } from '../../live/connection.ts';
import { patchTickets } from './patch.ts';
import type { Ticket } from './tickets.ts';

/** Tells the others that I look at it, and the server that I have read it. */
export function useSeen(ticket: Ticket | undefined): void {
  const { view } = useLive();
  // Who looks as a role does has read nothing.
  const { viewing } = useMe();
  const queries = useQueryClient();
  const visible = useDocumentVisibility() === 'visible';
  const id = ticket?.id;
  const seq = ticket?.messages ?? 0;
  const unread = ticket?.unread === true;
  const { mutate: read } = useMutation({
    mutationFn: (given: { id: string; seq: number }) =>
      call('PUT', `/api/v1/tickets/${given.id}/read`, { body: { seq: given.seq } }),
    onMutate: (given) => patchTickets(queries, new Set([given.id]), (one) => ({ ...one, unread: false })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['views'] }),
    meta: { quiet: true },
  });

  useEffect(() => {
    if (!id || !visible) return undefined;
    view(id);
    return () => view(null);
  }, [id, visible, view]);
  useEffect(() => {
    if (id && unread && visible && !viewing) read({ id, seq });
  }, [id, seq, unread, visible, viewing, read]);
}
