import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { useDelayed } from '../../shared/parts/useDelayed.ts';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { ChatBar } from '../chat/ChatBar.tsx';
import { AskDialog } from '../goodword/AskDialog.tsx';
import { Composer } from './composer/lazy.ts';
import { ContextPanel } from './context/ContextPanel.tsx';
import { TicketHeader } from './header/TicketHeader.tsx';
import { Thread } from './thread/Thread.tsx';
import { ThreadSkeleton } from './thread/ThreadSkeleton.tsx';
import { ticketQuery, type Ticket } from './tickets/tickets.ts';
import { useSeen } from './tickets/useSeen.ts';
import { useWidth } from './useWidth.ts';
import styles from './TicketPane.module.css';

/** One conversation and what is known about its person. */
export function TicketPane({ number }: { number: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { view = 'open' } = useParams({ strict: false });
  const { data: ticket, error, isPending } = useQuery(ticketQuery(number));
  const slow = useDelayed(isPending);
  const close = () => void navigate({ to: '/inbox/$view', params: { view }, search: (search) => search });
  useKeys({ Escape: close, u: close });
  useSeen(ticket);
  if (error && !ticket) {
    return (
      <main className={styles.pane} aria-label={t('inbox.conversation')}>
        <Empty alone fact={t('ticket.unavailable')} cause={explain(error)} />
      </main>
    );
  }
  if (!ticket) {
    return (
      <main className={styles.pane} aria-label={t('inbox.conversation')} aria-busy="true">
        {slow && <ThreadSkeleton />}
      </main>
    );
  }
  return <Open ticket={ticket} onClose={close} />;
}

function Open({ ticket, onClose }: { ticket: Ticket; onClose: () => void }) {
  const { t } = useTranslation();
  const width = useWidth();
  const [context, setContext] = useState(false);
  const beside = width === 'wide';
  return (
    <div className={styles.split} data-width={width}>
      <main className={styles.pane} aria-label={t('inbox.conversation')}>
        <TicketHeader ticket={ticket} onClose={onClose} onContext={beside ? undefined : () => setContext(true)} />
        <ChatBar ticket={ticket} />
        <Thread ticket={ticket} />
        <Suspense fallback={<div className={styles.coming} />}>
          <Composer ticket={ticket} />
        </Suspense>
      </main>
      <AskDialog ticket={ticket} />
      <ContextPanel ticket={ticket} drawer={!beside} opened={context} onClose={() => setContext(false)} />
    </div>
  );
}
