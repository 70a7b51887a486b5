import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/session.ts';
import { inLanguage, useFields } from '../../fields/fields.ts';
import { FieldsForm } from '../../fields/FieldsForm.tsx';
import { useShown } from '../../fields/useShown.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { useTicketActions } from '../tickets/useTicketActions.ts';
import { useMemo } from 'react';
import styles from './Context.module.css';

/** The workspace's own fields of a ticket. */
export function TicketFields({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation();
  const may = useMay('ticket.update');
  const fields = useFields('ticket');
  const actions = useTicketActions(useMemo(() => [ticket], [ticket]));
  const values = ticket.fields ?? {};
  const shown = useShown('ticket', ticket.type ?? '', values);
  if (shown.fields.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('fields.title')}>
      <FieldsForm
        subject="ticket"
        type={ticket.type}
        values={values}
        disabled={!may}
        onChange={(key, value) => actions.field(key, value, inLanguage(fields.get(key)?.name, i18n.language))}
      />
    </section>
  );
}
