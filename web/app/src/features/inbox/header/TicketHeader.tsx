import { Button, Tooltip } from '@mantine/core';
import { ArrowLeft, PanelRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { useKeys } from '../../../shared/keys/useKeys.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { useTicketActions } from '../tickets/useTicketActions.ts';
import { useWidth } from '../useWidth.ts';
import { MoreMenu } from './MoreMenu.tsx';
import { Presence } from './Presence.tsx';
import { PropertyMenus } from './PropertyMenus.tsx';
import { SnoozeMenu } from './SnoozeMenu.tsx';
import { Subject } from './Subject.tsx';
import { useNext } from './useNext.ts';
import styles from './TicketHeader.module.css';

interface Props {
  ticket: Ticket;
  onClose: () => void;
  /** Opens the drawer about the person, where it is one. */
  onContext?: () => void;
}

export function TicketHeader({ ticket, onClose, onContext }: Props) {
  const { t } = useTranslation();
  const width = useWidth();
  const actions = useTicketActions([ticket]);
  const next = useNext(ticket);
  const done = ticket.category === 'solved' || ticket.category === 'closed';
  const solve = () => (done ? actions.status('open') : actions.solve());
  useKeys({
    e: () => !done && actions.solve(),
    E: () => {
      if (!done) actions.solve();
      next();
    },
  });
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        {width === 'phone' && <IconButton label={t('ticket.back')} icon={ArrowLeft} onClick={onClose} />}
        <Subject ticket={ticket} />
        <span className={styles.number}>#{ticket.number}</span>
        <Presence ticket={ticket.id ?? ''} />
        <Tooltip label={`${t(done ? 'act.reopen' : 'act.solve')}  E`}>
          <Button variant="default" size="compact-sm" onClick={solve} disabled={ticket.category === 'closed'}>
            {t(done ? 'act.reopen' : 'act.solve')}
          </Button>
        </Tooltip>
        {onContext && <IconButton label={t('context.open')} icon={PanelRight} onClick={onContext} />}
      </div>
      <div className={styles.menus}>
        <PropertyMenus tickets={[ticket]} actions={actions} keys />
        <SnoozeMenu ticket={ticket} actions={actions} keys />
        <MoreMenu ticket={ticket} actions={actions} onDeleted={next} />
      </div>
    </header>
  );
}
