import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../access/session.ts';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import { useVisitorHere } from '../live/connection.ts';
import { useChat } from './chats.ts';
import { TransferDialog } from './TransferDialog.tsx';
import { useChatActions } from './useChatActions.ts';
import styles from './ChatBar.module.css';

/** Under the ticket's title while it is a live chat: where the visitor is, and what can be done with it. */
export function ChatBar({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const me = useMe();
  const mayReply = useMay('ticket.reply');
  const mayTakeOver = useMay('chat.take-over');
  const chat = useChat(ticket);
  const here = useVisitorHere(ticket.id);
  const { take, end } = useChatActions(ticket.id);
  const [giving, setGiving] = useState(false);
  if (!chat) return null;
  const open = !chat.ended;
  const isMine = ticket.assignee === me.id;
  const present = here?.here ?? chat.here;
  const state = !open ? 'ended' : here?.typing ? 'typing' : present ? 'here' : 'gone';
  return (
    <div className={styles.bar} aria-label={t('chat.title')} role="group">
      <span className={styles.state} data-state={state} role="status">
        {t(`chat.visitorIs.${state}`)}
      </span>
      {typeof chat.rating === 'boolean' && (
        <span className={styles.state}>
          {t(chat.rating ? 'chat.ratedGood' : 'chat.ratedBad')} {chat.ratingComment}
        </span>
      )}
      {open && mayReply && (
        <span className={styles.actions}>
          {!isMine && (mayTakeOver || !ticket.assignee) && (
            <Button size="compact-sm" variant="default" disabled={take.isPending} onClick={() => take.mutate()}>
              {t(ticket.assignee ? 'chat.takeOver' : 'chat.take')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => setGiving(true)}>
            {t('chat.transfer')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={end.isPending} onClick={() => end.mutate()}>
            {t('chat.end')}
          </Button>
        </span>
      )}
      <TransferDialog ticket={ticket} opened={giving} onClose={() => setGiving(false)} />
    </div>
  );
}
