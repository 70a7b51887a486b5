import { Drawer } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../tickets/tickets.ts';
import { VisitorCard } from '../../chat/VisitorCard.tsx';
import { LinkedTickets } from '../linking/LinkedTickets.tsx';
import { ContactCard } from './ContactCard.tsx';
import { OrganisationCard } from './OrganisationCard.tsx';
import { PastTickets } from './PastTickets.tsx';
import { TicketFields } from './TicketFields.tsx';
import styles from './Context.module.css';

interface Props {
  ticket: Ticket;
  /** Over the conversation instead of beside it. */
  drawer: boolean;
  opened: boolean;
  onClose: () => void;
}

/** Who writes, from where, and what was before. */
export function ContextPanel({ ticket, drawer, opened, onClose }: Props) {
  const { t } = useTranslation();
  if (!drawer) {
    return (
      <aside className={styles.panel} aria-label={t('context.title')}>
        <About ticket={ticket} />
      </aside>
    );
  }
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={320}
      title={t('context.title')}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      <About ticket={ticket} />
    </Drawer>
  );
}

function About({ ticket }: { ticket: Ticket }) {
  const { requester, organisation } = ticket;
  return (
    <>
      <VisitorCard ticket={ticket} />
      {requester?.id && <ContactCard id={requester.id} />}
      {organisation && <OrganisationCard id={organisation} />}
      <TicketFields ticket={ticket} />
      <LinkedTickets ticket={ticket} />
      {requester?.email && <PastTickets email={requester.email} except={ticket.id ?? ''} />}
    </>
  );
}
