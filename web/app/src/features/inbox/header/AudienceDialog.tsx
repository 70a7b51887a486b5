import { api, body } from '@goodword/api-client';
import { Modal, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { useAgents } from '../tickets/people.ts';
import type { Ticket } from '../tickets/tickets.ts';
import styles from './AudienceDialog.module.css';

interface Props {
  ticket: Ticket;
  opened: boolean;
  onClose: () => void;
}

/** Which colleagues can see a ticket, each with the reason. */
export function AudienceDialog({ ticket, opened, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('ticket.audience.title', { number: ticket.number })}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      <Audience ticket={ticket} />
    </Modal>
  );
}

function Audience({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const agents = useAgents();
  const { data, error } = useQuery({
    queryKey: ['audience', ticket.id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/tickets/{ticket}/audience', { params: { path: { ticket: ticket.id } }, signal })),
    gcTime: 0,
  });
  if (error) return <p>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={styles.coming} />;
  return (
    <>
      <Table aria-label={t('ticket.audience.menu')}>
        <Table.Tbody>
          {data.items.map(({ agent, reason, brand }) => (
            <Table.Tr key={agent}>
              <Table.Th scope="row">{agents.get(agent)?.name ?? t('thread.colleague')}</Table.Th>
              <Table.Td>
                {t(`ticket.audience.reason.${reason}`, { defaultValue: reason })}
                {brand && `, ${t('ticket.audience.byBrand')}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <p className={styles.others}>
        {t('ticket.audience.others', { count: data.others })}
        {data.otherBrands > 0 && ` ${t('ticket.audience.otherBrands', { count: data.otherBrands })}`}
      </p>
    </>
  );
}
