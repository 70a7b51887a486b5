import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TicketSearch } from '../header/TicketSearch.tsx';
import type { Message } from '../thread/conversation.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { useMove } from './useSplit.ts';
import styles from './Splitting.module.css';

interface Props {
  opened: boolean;
  message: Message;
  ticket: Ticket;
  onClose: () => void;
}

/** Asks into which ticket a message goes that came to the wrong one. */
export function MoveDialog({ opened, message, ticket, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('move.title')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <Where message={message} ticket={ticket} onClose={onClose} />
    </Modal>
  );
}

function Where({ message, ticket, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const [rest, setRest] = useState(false);
  const move = useMove(ticket);
  const id = message.id ?? '';
  const choose = (into: Ticket) => {
    move.mutate({ from: ticket.id ?? '', into, choice: rest ? { from: id } : { messages: [id] } });
    onClose();
  };
  return (
    <div className={styles.where}>
      <TicketSearch ticket={ticket} onChoose={choose} />
      <Checkbox label={t('move.rest')} checked={rest} onChange={(event) => setRest(event.currentTarget.checked)} />
      <p className={styles.hint}>{t('move.hint')}</p>
    </div>
  );
}
