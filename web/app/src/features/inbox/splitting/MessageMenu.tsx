import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { useMay } from '../../access/session.ts';
import type { Message } from '../thread/conversation.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { SideDialog } from '../siding/SideDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import type { Which } from './useSplit.ts';

/** What one does to a message now and then. */
export function MessageMenu({ message, ticket, author }: { message: Message; ticket: Ticket; author: string }) {
  const { t } = useTranslation();
  const [which, setWhich] = useState<Which>();
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState(false);
  const mayUpdate = useMay('ticket.update');
  const mayCreate = useMay('ticket.create');
  const mayAsk = useMay('ticket.reply');
  const gone = ['withdrawn', 'held', 'queued'].includes(message.delivery?.state ?? '');
  const alone = message.seq === 1 && (ticket.messages ?? 0) < 2;
  const mayMove = mayUpdate && !gone && !alone && ticket.channel !== 'chat';
  const maySplit = mayMove && mayCreate;
  if ((!mayMove && !mayAsk) || !message.seq || message.channel === 'side') return null;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <IconButton label={t('split.menu', { name: author })} icon={Ellipsis} plain />
        </Menu.Target>
        <Menu.Dropdown>
          {mayAsk && <Menu.Item onClick={() => setAsking(true)}>{t('side.ask')}</Menu.Item>}
          {maySplit && message.kind !== 'note' && <Menu.Item onClick={() => setWhich('this')}>{t('split.this')}</Menu.Item>}
          {maySplit && <Menu.Item onClick={() => setWhich('from')}>{t('split.from')}</Menu.Item>}
          {mayMove && <Menu.Item onClick={() => setMoving(true)}>{t('move.menu')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <SideDialog ticket={ticket} about={message} opened={asking} onClose={() => setAsking(false)} />
      <MoveDialog opened={moving} message={message} ticket={ticket} onClose={() => setMoving(false)} />
      <SplitDialog which={which} message={message} ticket={ticket} onClose={() => setWhich(undefined)} />
    </>
  );
}
