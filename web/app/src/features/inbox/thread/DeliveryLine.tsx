import { api, type Schemas } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../tickets/tickets.ts';
import { isMoving, type Message } from './conversation.ts';
import styles from './Delivery.module.css';

interface Props {
  message: Message;
  ticket: Ticket;
  delivery?: Schemas['DeliveryResponse'];
}

const troubled = ['failed', 'blocked', 'perhaps-sent'];

/** How a reply fared on its way; what failed can be sent again. */
export function DeliveryLine({ message, ticket, delivery }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const state = message.delivery?.state ?? delivery?.state;
  const words = message.delivery?.detail ?? delivery?.words;
  const again = useMutation({
    mutationFn: (id: string) => api.POST('/api/v1/outbound/{id}/attempts', { params: { path: { id } } }),
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: ['deliveries', ticket.id] });
      void queries.invalidateQueries({ queryKey: ['messages', ticket.id] });
    },
  });
  if (!state) return null;
  const trouble = troubled.includes(state);
  return (
    <p className={styles.line} data-state={trouble ? 'trouble' : state}>
      {trouble ? <CircleAlert size={14} aria-hidden /> : isMoving(state) ? <Clock size={12} aria-hidden /> : <Check size={12} aria-hidden />}
      <span>
        {t(`delivery.${state}`, { defaultValue: state })}
        {trouble && words && `: ${words}`}
      </span>
      {trouble && delivery?.id && (
        <button type="button" disabled={again.isPending} onClick={() => again.mutate(delivery.id ?? '')}>
          {t('delivery.again')}
        </button>
      )}
    </p>
  );
}
