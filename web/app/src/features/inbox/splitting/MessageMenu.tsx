import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { useMay } from '../../access/session.ts';
import { useMail } from '../../mail/mails.ts';
import { OriginalItem } from '../../mail/OriginalItem.tsx';
import type { Message } from '../thread/conversation.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { RedactDialog } from '../../privacy/RedactDialog.tsx';
import { SideDialog } from '../siding/SideDialog.tsx';
import { WhyDialog } from '../../mail/WhyDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';
import type { Which } from './useSplit.ts';

/** What one does to a message now and then. */
export function MessageMenu({ message, ticket, author }: { message: Message; ticket: Ticket; author: string }) {
  const { t } = useTranslation();
  const [which, setWhich] = useState<Which>();
  const [asking, setAsking] = useState(false);
  const [moving, setMoving] = useState(false);
  const [why, setWhy] = useState(false);
  const [redacting, setRedacting] = useState(false);
  const mayRedact = useMay('ticket.redact');
  const mayUpdate = useMay('ticket.update');
  const mayCreate = useMay('ticket.create');
  const mayAsk = useMay('ticket.reply');
  const gone = ['withdrawn', 'held', 'queued'].includes(message.delivery?.state ?? '');
  const alone = message.seq === 1 && (ticket.messages ?? 0) < 2;
  const mayMove = mayUpdate && !gone && !alone && ticket.channel !== 'chat';
  const maySplit = mayMove && mayCreate;
  const mail = useMail(ticket.id ?? '', message.id);
  const aside = message.channel === 'side';
  const ofMail = mail?.original ?? mail?.evidence;
  if (!message.seq || (aside ? !ofMail : !mayMove && !mayAsk && !ofMail && !mayRedact)) return null;
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <IconButton label={t('split.menu', { name: author })} icon={Ellipsis} plain />
        </Menu.Target>
        <Menu.Dropdown>
          {mayAsk && !aside && <Menu.Item onClick={() => setAsking(true)}>{t('side.ask')}</Menu.Item>}
          {maySplit && !aside && message.kind !== 'note' && <Menu.Item onClick={() => setWhich('this')}>{t('split.this')}</Menu.Item>}
          {maySplit && !aside && <Menu.Item onClick={() => setWhich('from')}>{t('split.from')}</Menu.Item>}
          {mayMove && !aside && <Menu.Item onClick={() => setMoving(true)}>{t('move.menu')}</Menu.Item>}
          {mail?.evidence && <Menu.Item onClick={() => setWhy(true)}>{t('mail.why')}</Menu.Item>}
          {mayRedact && !aside && <Menu.Item onClick={() => setRedacting(true)}>{t('privacy.redact.menu')}</Menu.Item>}
          <OriginalItem ticket={ticket.id ?? ''} message={message.id} />
        </Menu.Dropdown>
      </Menu>
      <SideDialog ticket={ticket} about={message} opened={asking} onClose={() => setAsking(false)} />
      {mail && <WhyDialog mail={mail} opened={why} onClose={() => setWhy(false)} />}
      <RedactDialog
        ticket={ticket.id ?? ''}
        message={message.id}
        text={message.text ?? ''}
        attachments={(message.attachments ?? []).filter((one) => !one.inline)}
        opened={redacting}
        onClose={() => setRedacting(false)}
      />
      <MoveDialog opened={moving} message={message} ticket={ticket} onClose={() => setMoving(false)} />
      <SplitDialog which={which} message={message} ticket={ticket} onClose={() => setWhich(undefined)} />
    </>
  );
}
