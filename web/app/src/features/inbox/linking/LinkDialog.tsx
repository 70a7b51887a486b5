import { Checkbox, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TicketSearch } from '../header/TicketSearch.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { ways, type Way } from './links.ts';
import { useLinking } from './useLinking.ts';
import styles from './Linking.module.css';

interface Props {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
}

/** Says what the ticket is to another one, and which. */
export function LinkDialog({ ticket, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('link.title', { number: ticket.number })} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <Choice ticket={ticket} onClose={onClose} />
    </Modal>
  );
}

function Choice({ ticket, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const { link } = useLinking(ticket);
  const [way, setWay] = useState<Way>('child-of');
  const [follow, setFollow] = useState(false);
  const choose = (other: Ticket) => {
    link(other, way, follow);
    onClose();
  };
  const names = Object.keys(ways) as Way[];
  return (
    <div className={styles.choice}>
      <NativeSelect
        label={t('link.how', { number: ticket.number })}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value as Way)}
        data={names.map((name) => ({ value: name, label: t(`link.choose.${name}`) }))}
      />
      {way !== 'related' && (
        <Checkbox
          checked={follow}
          onChange={(event) => setFollow(event.currentTarget.checked)}
          label={t(ways[way].outgoing ? 'link.follow' : 'link.leads')}
        />
      )}
      <TicketSearch ticket={ticket} onChoose={choose} />
    </div>
  );
}
