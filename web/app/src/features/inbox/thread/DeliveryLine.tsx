import { api } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, CircleAlert, Clock, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/time/useNow.ts';
import { waitsUntil } from '../composer/later.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { isMoving, type Message } from './conversation.ts';
import { Scheduled } from './Scheduled.tsx';
import styles from './Delivery.module.css';

interface Props {
  message: Message;
  ticket: Ticket;
}

const troubled = ['failed', 'blocked', 'perhaps-sent'];

/** How a reply fared on its way; what failed can be sent again. */
export function DeliveryLine({ message, ticket }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, detail } = message.delivery ?? {};
  const state = message.delivery?.state;
  const again = useMutation({
    mutationFn: (one: string) => api.POST('/api/v1/outbound/{id}/attempts', { params: { path: { id: one } } }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['messages', ticket.id] });
    },
  });
  const now = useNow();
  const until = waitsUntil(message.delivery, now);
  if (!state) return null;
  if (until) return <Scheduled message={message} ticket={ticket} until={until} />;
  const trouble = troubled.includes(state);
  return (
    <p className={styles.line} data-state={trouble ? 'trouble' : state}>
      <Sign state={state} />
      <span>
        {t(`delivery.${state}`, { defaultValue: state })}
        {trouble && detail && `: ${detail}`}
      </span>
      {trouble && id && (
        <button type="button" disabled={again.isPending} onClick={() => again.mutate(id)}>
          {t('delivery.again')}
        </button>
      )}
    </p>
  );
}

function Sign({ state }: { state: string }) {
  if (troubled.includes(state)) return <CircleAlert size={14} aria-hidden />;
  if (isMoving(state)) return <Clock size={12} aria-hidden />;
  return state === 'withdrawn' ? <Undo2 size={12} aria-hidden /> : <Check size={12} aria-hidden />;
}
