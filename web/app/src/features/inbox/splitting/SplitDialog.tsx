import { Button, Modal, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../../shared/mutating/afterwards.ts';
import type { Message } from '../thread/conversation.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { useSplit, type Which } from './useSplit.ts';
import styles from './Splitting.module.css';

interface Props {
  /** None: it is closed. */
  which: Which | undefined;
  message: Message;
  ticket: Ticket;
  onClose: () => void;
}

/** Asks for the subject of the new ticket. */
export function SplitDialog({ which, message, ticket, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={which !== undefined}
      onClose={onClose}
      title={t(which === 'from' ? 'split.titleFrom' : 'split.title')}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      <SubjectForm which={which ?? 'this'} message={message} ticket={ticket} onClose={onClose} />
    </Modal>
  );
}

function SubjectForm({ which, message, ticket, onClose }: Props) {
  const { t } = useTranslation();
  const [subject, setSubject] = useState(ticket.subject ?? '');
  const split = useSplit(ticket);
  const id = message.id ?? '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    afterwards(split.mutateAsync({ ...(which === 'from' ? { from: id } : { messages: [id] }), subject: subject.trim() }), onClose);
  };
  return (
    <form className={styles.form} aria-label={t('split.title')} onSubmit={submit}>
      <TextInput
        data-autofocus
        label={t('split.subject')}
        value={subject}
        maxLength={500}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      <p className={styles.hint}>{t('split.hint')}</p>
      <Button type="submit" loading={split.isPending} disabled={subject.trim() === ''}>
        {t('split.do')}
      </Button>
    </form>
  );
}
