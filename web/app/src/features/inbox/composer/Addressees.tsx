import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../tickets/tickets.ts';
import type { Recipients } from './recipients.ts';
import styles from './Composer.module.css';

interface Props {
  value: Recipients;
  onChange: (value: Recipients) => void;
  ticket?: Ticket;
}

const roles = ['to', 'cc', 'bcc'] as const;

/** One quiet line that opens to To, Cc and Bcc. */
export function Addressees({ value, onChange, ticket }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(value.to.length === 0);
  const copies = [...value.cc, ...value.bcc];
  if (!open) {
    const words = t('thread.to', { names: value.to.join(', ') });
    return (
      <button type="button" className={styles.summary} onClick={() => setOpen(true)} title={t('compose.editRecipients')}>
        {words}
        {copies.length > 0 && ` · ${t('thread.cc', { names: copies.join(', ') })}`}
      </button>
    );
  }
  const known = [ticket?.requester?.email ?? ''].filter(Boolean);
  return (
    <div className={styles.recipients}>
      {roles.map((role) => (
        <div key={role} className={styles.recipient}>
          <span aria-hidden>{t(`compose.${role}`)}</span>
          <TagsInput
            aria-label={t(`compose.${role}`)}
            value={value[role]}
            onChange={(addresses) => onChange({ ...value, [role]: addresses })}
            data={known}
            splitChars={[',', ';', ' ']}
            acceptValueOnBlur
            clearable={false}
            size="xs"
            variant="unstyled"
            comboboxProps={{ width: 260, position: 'top-start' }}
          />
          {role === 'to' && value.to.length > 0 && (
            <button type="button" className={styles.more} onClick={() => setOpen(false)}>
              {t('compose.fold')}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
