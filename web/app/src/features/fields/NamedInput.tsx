import { isId } from '@goodword/forms';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../shared/parts/IconButton.tsx';
import { contactQuery, organisationQuery } from '../inbox/context/people.ts';
import { ticketQuery } from '../inbox/tickets/tickets.ts';
import type { InputProps } from './FieldInput.tsx';
import styles from './Fields.module.css';

/** The name of what a field points to; what was just typed stands until the server has found it. */
function useName(kind: string | undefined, id: string): string {
  const found = isId(id);
  const contact = useQuery({ ...contactQuery(id), enabled: found && kind === 'contact' });
  const organisation = useQuery({ ...organisationQuery(id), enabled: found && kind === 'organisation' });
  const ticket = useQuery({ ...ticketQuery(id), enabled: found && kind === 'ticket' });
  if (!found) return id;
  if (kind === 'contact') return contact.data?.name ?? '';
  if (kind === 'organisation') return organisation.data?.name ?? '';
  return ticket.data ? `#${ticket.data.number} ${ticket.data.subject}` : '';
}

/** A contact by address, an organisation by name or domain, a ticket by number: the server finds it. */
export function NamedInput({ id, field, value, disabled, describedBy, onChange }: InputProps) {
  const { t } = useTranslation();
  const known = typeof value === 'string' ? value : '';
  const name = useName(field.kind, known);
  if (known) {
    return (
      <span className={styles.typed}>
        <output id={id} className={styles.named}>
          {name || '…'}
        </output>
        {!disabled && <IconButton label={t('fields.clear', { name })} icon={X} plain onClick={() => onChange(null)} />}
      </span>
    );
  }
  const keep = (words: string) => words.trim() && onChange(words.trim());
  return (
    <input
      id={id}
      className={styles.input}
      disabled={disabled}
      aria-describedby={describedBy}
      placeholder={t(`fields.find.${field.kind}`)}
      autoComplete="off"
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') {
          event.preventDefault();
          event.currentTarget.blur();
        }
      }}
    />
  );
}
