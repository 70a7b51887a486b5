import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { useMay } from '../../access/session.ts';
import { useCan } from '../tickets/catalogue.ts';
import type { Ticket } from '../tickets/tickets.ts';
import type { TicketActions } from '../tickets/useTicketActions.ts';
import { SideDialog } from '../siding/SideDialog.tsx';
import { LinkDialog } from '../linking/LinkDialog.tsx';
import { AudienceDialog } from './AudienceDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';

interface Props {
  ticket: Ticket;
  actions: TicketActions;
  /** Goes on to another ticket: this one leaves. */
  onDeleted: () => void;
}

/** What one does to a ticket now and then. */
export function MoreMenu({ ticket, actions, onDeleted }: Props) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const [linking, setLinking] = useState(false);
  const [asking, setAsking] = useState(false);
  const [looking, setLooking] = useState(false);
  const mayMerge = useCan('merge');
  const mayLink = useCan('link');
  const mayLook = useMay('agent.view');
  const mayAsk = useMay('ticket.reply');
  const mayFollow = useCan('follow');
  const maySpam = useCan('spam');
  const mayDelete = useCan('delete');
  if (!mayMerge && !mayLink && !mayAsk && !mayFollow && !mayDelete && !maySpam && !mayLook) return null;
  const remove = () => {
    onDeleted();
    actions.remove();
  };
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <IconButton label={t('ticket.more')} icon={Ellipsis} plain />
        </Menu.Target>
        <Menu.Dropdown>
          {mayFollow && (
            <Menu.Item onClick={() => actions.follow(!ticket.following)}>
              {t(ticket.following ? 'ticket.unfollow' : 'ticket.follow')}
            </Menu.Item>
          )}
          {maySpam && (
            <Menu.Item onClick={() => actions.spam(!ticket.spam)}>{t(ticket.spam ? 'ticket.notSpam' : 'ticket.spam')}</Menu.Item>
          )}
          {mayMerge && <Menu.Item onClick={() => setMerging(true)}>{t('ticket.merge')}</Menu.Item>}
          {mayLink && <Menu.Item onClick={() => setLinking(true)}>{t('link.menu')}</Menu.Item>}
          {mayAsk && <Menu.Item onClick={() => setAsking(true)}>{t('side.menu')}</Menu.Item>}
          {mayLook && <Menu.Item onClick={() => setLooking(true)}>{t('ticket.audience.menu')}</Menu.Item>}
          {mayDelete && <Menu.Item onClick={remove}>{t('ticket.delete')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <MergeDialog ticket={ticket} opened={merging} onClose={() => setMerging(false)} onMerge={actions.merge} />
      <SideDialog ticket={ticket} opened={asking} onClose={() => setAsking(false)} />
      <AudienceDialog ticket={ticket} opened={looking} onClose={() => setLooking(false)} />
      <LinkDialog ticket={ticket} opened={linking} onClose={() => setLinking(false)} />
    </>
  );
}
