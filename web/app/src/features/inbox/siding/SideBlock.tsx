import { Button, Textarea } from '@mantine/core';
import { ChevronRight, MessagesSquare } from 'lucide-react';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../../shared/mutating/afterwards.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { useMay } from '../../access/session.ts';
import { useFiles } from '../composer/useFiles.ts';
import type { Message } from '../thread/conversation.ts';
import { MessageView } from '../thread/MessageView.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { FileChoice } from './FileChoice.tsx';
import type { Side } from './sides.ts';
import { useWriteOn } from './useSides.ts';
import styles from './Siding.module.css';

interface Props {
  side: Side;
  messages: Message[];
  ticket: Ticket;
}

/** A side conversation: one line that opens, with a composer of its own. */
export function SideBlock({ side, messages, ticket }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const body = useId();
  const last = messages.at(-1);
  const who = side.name || side.to || '';
  const answered = last?.author?.kind === 'contact';
  return (
    <section className={styles.side} aria-label={t('side.with', { who, subject: side.subject })}>
      <button type="button" className={styles.head} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <ChevronRight size={16} aria-hidden className={styles.arrow} />
        <MessagesSquare size={14} aria-hidden />
        <span className={styles.who}>{who}</span>
        <span className={styles.subject}>{side.subject}</span>
        <span className={styles.count} data-answered={answered || undefined}>
          {t(answered ? 'side.answered' : 'side.waits', { count: messages.length })}
        </span>
        <Moment at={last?.createdAt ?? ''} className={styles.time} />
      </button>
      <div id={body} hidden={!open} className={styles.body}>
        {open && (
          <>
            {messages.map((message) => (
              <MessageView key={message.id} message={message} ticket={ticket} />
            ))}
            <WriteOn side={side} ticket={ticket} who={who} />
          </>
        )}
      </div>
    </section>
  );
}

function WriteOn({ side, ticket, who }: { side: Side; ticket: Ticket; who: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const files = useFiles();
  const write = useWriteOn(ticket, side.id ?? '');
  const may = useMay('ticket.reply');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const attachments = files.items.flatMap((one) => (one.id ? [one.id] : []));
    afterwards(write.mutateAsync({ body: text, attachments, to: who }), () => {
      setText('');
      files.set([]);
    });
  };
  if (!may) return null;
  const ready = text.trim() !== '' && files.items.every((one) => one.state !== 'sending');
  return (
    <form className={styles.form} aria-label={t('side.writeTo', { who })} onSubmit={submit}>
      <Textarea
        aria-label={t('side.writeTo', { who })}
        placeholder={t('side.writeTo', { who })}
        autosize
        minRows={2}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.tools}>
        <Button type="submit" size="compact-sm" loading={write.isPending} disabled={!ready}>
          {t('side.send')}
        </Button>
        <FileChoice files={files} />
      </div>
    </form>
  );
}
