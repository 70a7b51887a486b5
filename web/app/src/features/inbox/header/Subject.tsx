import { api, body } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/session.ts';
import { patchTickets } from '../tickets/patch.ts';
import type { Ticket } from '../tickets/tickets.ts';
import styles from './TicketHeader.module.css';

/** The subject, edited in place. */
export function Subject({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const may = useMay('ticket.update');
  const [editing, setEditing] = useState(false);
  const rename = useMutation({
    mutationFn: (subject: string) =>
      body(api.PATCH('/api/v1/tickets/{ticket}', { params: { path: { ticket: ticket.id ?? '' } }, body: { subject } })),
    onMutate: (subject) => patchTickets(queries, new Set([ticket.id ?? '']), (one) => ({ ...one, subject })),
    onSettled: () => queries.invalidateQueries({ queryKey: ['ticket', String(ticket.number)] }),
  });
  const finish = (words: string) => {
    setEditing(false);
    const subject = words.trim();
    if (subject && subject !== ticket.subject) rename.mutate(subject);
  };
  if (editing) {
    return (
      <input
        className={styles.edit}
        aria-label={t('ticket.subject')}
        defaultValue={ticket.subject}
        autoFocus
        maxLength={500}
        onBlur={(event) => finish(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') finish(event.currentTarget.value);
          if (event.key === 'Escape') setEditing(false);
          event.stopPropagation();
        }}
      />
    );
  }
  return (
    <h1 className={styles.subject} title={ticket.subject}>
      {may ? (
        <button type="button" onClick={() => setEditing(true)}>
          {ticket.subject}
        </button>
      ) : (
        ticket.subject
      )}
    </h1>
  );
}
