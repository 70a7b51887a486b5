import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';

export interface Transfer {
  agent?: string;
  team?: string;
  note?: string;
}

/** What one does with a chat. Who was slower than a colleague is told so by the server. */
export function useChatActions(ticket: string) {
  const queries = useQueryClient();
  const onSettled = () => {
    for (const name of ['chats', 'chat', 'availability', 'ticket', 'tickets', 'views', 'history', 'messages'])
      void queries.invalidateQueries({ queryKey: [name] });
  };
  const post = (path: string, body?: object) => call('POST', `/api/v1/tickets/${ticket}${path}`, { body });
  const accept = useMutation({ mutationFn: () => post('/offer/acceptance'), onSettled });
  const refuse = useMutation({ mutationFn: () => post('/offer/refusal'), onSettled });
  const take = useMutation({ mutationFn: () => post('/taking'), onSettled });
  const end = useMutation({ mutationFn: () => call('PUT', `/api/v1/tickets/${ticket}/chat/end`), onSettled });
  const transfer = useMutation({ mutationFn: (to: Transfer) => post('/transfer', to), onSettled });
  const block = useMutation({
    mutationFn: (out: boolean) => call(out ? 'PUT' : 'DELETE', `/api/v1/tickets/${ticket}/chat/block`),
    onSettled,
  });
  return { accept, refuse, take, end, transfer, block };
}
