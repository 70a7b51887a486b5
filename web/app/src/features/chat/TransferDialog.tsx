import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { useMe } from '../access/session.ts';
import { teams, useAgents } from '../inbox/tickets/people.ts';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import { presentAgentsQuery } from './chats.ts';
import { useChatActions } from './useChatActions.ts';
import styles from './TransferDialog.module.css';

interface Props {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
}

/** Gives a chat to a colleague who is here, or to a team, with what they should know. */
export function TransferDialog({ ticket, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={opened} onClose={onClose} title={t('chat.transferTitle')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      {opened && <Choice ticket={ticket} onClose={onClose} />}
    </Modal>
  );
}

function Choice({ ticket, onClose }: Omit<Props, 'opened'>) {
  const { t } = useTranslation();
  const me = useMe();
  const { data: present = [] } = useQuery(presentAgentsQuery);
  const { data: known = [] } = useQuery(teams);
  const agents = useAgents();
  const { transfer } = useChatActions(ticket.id);
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [kind, id] = to.split(' ');
  const people = present
    .filter((one) => one.state === 'online' && one.connected && one.agent !== me.id)
    .map((one) => ({ value: `agent ${one.agent}`, label: t('chat.agentOpen', { name: agents.get(one.agent)?.name, count: one.open }) }));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const target = kind === 'team' ? { team: id } : { agent: id };
        afterwards(transfer.mutateAsync({ ...target, ...(note.trim() ? { note: note.trim() } : {}) }), onClose);
      }}
    >
      <NativeSelect
        label={t('chat.transferTo')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        data={[
          { value: '', label: t('chat.choose') },
          { group: t('chat.people'), items: people },
          { group: t('chat.teams'), items: known.map((team) => ({ value: `team ${team.id}`, label: team.name ?? '' })) },
        ]}
      />
      <Textarea label={t('chat.transferNote')} rows={3} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Button type="submit" disabled={!id || transfer.isPending}>
        {t('chat.transfer')}
      </Button>
    </form>
  );
}
