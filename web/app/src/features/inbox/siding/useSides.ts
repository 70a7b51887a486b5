import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import type { Ticket } from '../tickets/tickets.ts';

export interface Written {
  body: string;
  attachments: string[];
}

export interface Begun extends Written {
  to: string;
  subject: string;
}

function useAfter(ticket: Ticket) {
  const queries = useQueryClient();
  return () => {
    for (const name of ['sides', 'messages', 'history']) void queries.invalidateQueries({ queryKey: [name, ticket.id] });
    for (const name of ['ticket', 'tickets']) void queries.invalidateQueries({ queryKey: [name] });
  };
}

/** Writes to a third party; the mail leaves at once. */
export function useBegin(ticket: Ticket) {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (begun: Begun) => call('POST', `/api/v1/tickets/${ticket.id}/side-conversations`, { body: begun }),
    onSuccess: (_, { to }) => say({ text: t('side.sent', { to }) }),
    onSettled: useAfter(ticket),
  });
}

export function useWriteOn(ticket: Ticket, side: string) {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: ({ body, attachments }: Written & { to: string }) =>
      call('POST', `/api/v1/tickets/${ticket.id}/side-conversations/${side}/messages`, { body: { body, attachments } }),
    onSuccess: (_, { to }) => say({ text: t('side.sent', { to }) }),
    onSettled: useAfter(ticket),
  });
}
