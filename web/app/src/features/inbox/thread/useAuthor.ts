import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgents } from '../tickets/people.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { Message } from './conversation.ts';

/** The name of who wrote or did something. */
export function useAuthor(ticket: Ticket): (author: Message['author']) => string {
  const { t } = useTranslation();
  const agents = useAgents();
  const { requester } = ticket;
  return useCallback(
    (author) => {
      if (author?.kind === 'agent') return agents.get(author.id ?? '')?.name ?? t('thread.colleague');
      if (author?.kind === 'system') return 'Goodword';
      const known = !author?.id || author.id === requester?.id;
      return (known ? requester?.name || requester?.email : author?.name) || t('thread.someone');
    },
    [agents, requester, t],
  );
}
