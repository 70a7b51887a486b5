import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../shared/keys/useKeys.ts';
import { explain } from '../../shared/problem.ts';
import { useMay } from '../access/session.ts';
import { messagesQuery } from '../inbox/thread/conversation.ts';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import { AskForm } from './AskForm.tsx';
import { draftQuery } from './asks.ts';
import { onPraise, openPraise, type Praise } from './praise.ts';
import { useNotNow } from './useNotNow.ts';
import { CalendarOff } from 'lucide-react';
import styles from './GoodWord.module.css';

/** The praise key of the ticket on screen: a last look at the question, or why it is no moment for it. */
export function AskDialog({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const may = useMay('good-word.ask');
  const [praise, setPraise] = useState<Praise>();
  const { data: messages } = useQuery(messagesQuery(ticket.id));
  const last = messages?.findLast((one) => one.kind === 'inbound' && one.author?.kind === 'contact')?.id;
  useEffect(() => onPraise(setPraise), []);
  useKeys({ q: () => openPraise() }, may);
  const message = praise?.message ?? last;
  const close = () => setPraise(undefined);
  if (!may) return null;
  return (
    <Modal
      opened={praise !== undefined}
      onClose={close}
      title={t('goodWord.title')}
      size={640}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      {praise && message ? (
        <Question ticket={ticket} message={message} marked={praise.marked} onDone={close} />
      ) : (
        <p className={styles.notNow}>{t('goodWord.nothingSaid')}</p>
      )}
    </Modal>
  );
}

interface Props {
  ticket: Ticket;
  message: string;
  marked: string;
  onDone: () => void;
}

function Question({ ticket, message, marked, onDone }: Props) {
  const { t } = useTranslation();
  const sentence = useNotNow();
  const { data: draft, error } = useQuery(draftQuery(ticket.id, message));
  if (error) return <p className={styles.notNow}>{explain(error)}</p>;
  if (!draft) return <p className={styles.notNow} aria-busy="true" />;
  if (draft.notNow) {
    return (
      <>
        <p className={styles.notNow} role="status">
          <CalendarOff size={20} aria-hidden />
          {sentence(draft.notNow, draft.name)}
        </p>
        <p className={styles.quiet}>{t('goodWord.notNowHint')}</p>
      </>
    );
  }
  if (draft.sentences.length === 0) return <p className={styles.notNow}>{t('goodWord.nothingToQuote')}</p>;
  return <AskForm ticket={ticket.id} message={message} marked={marked} draft={draft} onDone={onDone} />;
}
