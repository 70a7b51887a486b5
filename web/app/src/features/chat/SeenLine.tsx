import { Check, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import { useChat } from './chats.ts';
import styles from './SeenLine.module.css';

/** Under a reply in a chat: whether it is on the visitor's screen, and whether he has read it. */
export function SeenLine({ ticket, seq }: { ticket: Ticket; seq: number | undefined }) {
  const { t } = useTranslation();
  const chat = useChat(ticket);
  if (!chat || seq === undefined) return null;
  const state = seq <= chat.read ? 'read' : seq <= chat.delivered ? 'delivered' : 'sent';
  return (
    <p className={styles.line}>
      {state === 'sent' ? <Check size={12} aria-hidden /> : <CheckCheck size={12} aria-hidden />}
      {t(`chat.reply.${state}`)}
    </p>
  );
}
