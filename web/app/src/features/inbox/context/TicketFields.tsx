import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { useMay } from '../../access/session.ts';
import { useFields } from '../../fields/fields.ts';
import { FieldsForm } from '../../fields/FieldsForm.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { useTicketActions } from '../tickets/useTicketActions.ts';
import { TypeChoice } from './TypeChoice.tsx';
import styles from './Context.module.css';

const nothing = {};

/** A ticket's type, and the workspace's own fields that its form shows. */
export function TicketFields({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation();
  const may = useMay('ticket.update');
  const fields = useFields('ticket');
  const actions = useTicketActions(useMemo(() => [ticket], [ticket]));
  return (
    <section className={styles.section} aria-label={t('fields.title')}>
      <TypeChoice ticket={ticket} disabled={!may} />
      <FieldsForm
        subject="ticket"
        type={ticket.type}
        values={ticket.fields ?? nothing}
        disabled={!may}
        onChange={(key, value) => actions.field(key, value, inLanguage(fields.get(key)?.name, i18n.language))}
      />
    </section>
  );
}
