import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../tickets/tickets.ts';
import { TicketSearch } from './TicketSearch.tsx';
import styles from './MergeDialog.module.css';

interface Props {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
  onMerge: (into: Ticket) => void;
}

/** Chooses the ticket that this one becomes part of. */
export function MergeDialog({ ticket, opened, onClose, onMerge }: Props) {
  const { t } = useTranslation();
  const merge = (into: Ticket) => {
    onMerge(into);
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('merge.title', { number: ticket.number })} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <TicketSearch ticket={ticket} onChoose={merge} />
      <p className={styles.hint}>{t('merge.hint')}</p>
    </Modal>
  );
}
