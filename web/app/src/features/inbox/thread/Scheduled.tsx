import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Clock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import type { Later } from '../composer/later.ts';
import { LaterDialog } from '../composer/LaterDialog.tsx';
import { draftQuery, type Draft } from '../composer/useDraft.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { Message } from './conversation.ts';
import styles from './Delivery.module.css';

interface Props {
  message: Message;
  ticket: Ticket;
  until: Date;
}

/** When a reply leaves that waits for its time, and what can be made of it meanwhile. */
export function Scheduled({ message, ticket, until }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [choosing, setChoosing] = useState(false);
  const path = `/api/v1/tickets/${ticket.id}/messages/${message.id}`;
  const refresh = () => {
    for (const name of ['messages', 'history', 'draft', 'ticket', 'tickets']) void queries.invalidateQueries({ queryKey: [name] });
  };
  const move = useMutation({
    mutationFn: (later: Partial<Later>) => call('PUT', `${path}/schedule`, { body: later }),
    onSettled: refresh,
  });
  const back = useMutation({
    mutationFn: () => call<{ draft?: Draft }>('POST', `${path}/withdrawal`),
    onSuccess: ({ draft }) => queries.setQueryData(draftQuery(ticket.id ?? '').queryKey, draft ?? null),
    onSettled: refresh,
  });
  const busy = move.isPending || back.isPending;
  return (
    <p className={styles.line} data-state="held">
      <Clock size={12} aria-hidden />
      <span>{t('later.leaves', { when: plainTime(until, i18n.language) })}</span>
      <button type="button" disabled={busy} onClick={() => setChoosing(true)}>
        {t('later.change')}
      </button>
      <button type="button" disabled={busy} onClick={() => move.mutate({ sendAt: new Date().toISOString() })}>
        {t('later.now')}
      </button>
      <button type="button" disabled={busy} onClick={() => back.mutate()}>
        {t('later.back')}
      </button>
      {choosing && (
        <LaterDialog title={t('later.changeTitle')} at={until} onClose={() => setChoosing(false)} onChoose={(later) => move.mutate(later)} />
      )}
    </p>
  );
}
