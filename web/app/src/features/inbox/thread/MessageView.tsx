import type { Schemas } from '@goodword/api-client';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../shared/parts/Face.tsx';
import { Moment } from '../../../shared/time/Moment.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { Attachments } from './Attachments.tsx';
import type { Message } from './conversation.ts';
import { DeliveryLine } from './DeliveryLine.tsx';
import { MailBody } from './MailBody.tsx';
import { TextBody } from './TextBody.tsx';
import { useAuthor } from './useAuthor.ts';
import styles from './Message.module.css';

interface Props {
  message: Message;
  ticket: Ticket;
  delivery?: Schemas['DeliveryResponse'];
}

/** Mail as a document, a note as a slip. */
export function MessageView({ message, ticket, delivery }: Props) {
  const { t } = useTranslation();
  const author = useAuthor(ticket)(message.author);
  const note = message.kind === 'note';
  const attached = (message.attachments ?? []).filter((one) => !one.inline);
  return (
    <article
      className={styles.message}
      data-kind={message.kind}
      aria-label={t(`thread.by.${message.kind ?? 'inbound'}`, { name: author })}
    >
      <header className={styles.head}>
        <Face name={author} size={24} />
        <span className={styles.author}>{author}</span>
        {note ? (
          <span className={styles.private}>
            <Lock size={12} aria-hidden /> {t('thread.noteLabel')}
          </span>
        ) : (
          <Addressees message={message} />
        )}
        <Moment at={message.createdAt ?? ''} className={styles.time} />
      </header>
      <div className={styles.body}>
        {message.html ? (
          <MailBody html={message.html} attachments={message.attachments ?? []} title={t('thread.mailOf', { name: author })} />
        ) : (
          <TextBody text={message.text ?? ''} />
        )}
        <Attachments items={attached} />
        {message.kind === 'reply' && <DeliveryLine message={message} delivery={delivery} ticket={ticket} />}
      </div>
    </article>
  );
}

function Addressees({ message }: { message: Message }) {
  const { t } = useTranslation();
  const of = (role: string) =>
    (message.addresses ?? []).filter((one) => one.role === role).map((one) => one.name || one.address || '');
  const [to, cc, bcc] = [of('to'), of('cc'), of('bcc')];
  if (to.length === 0) return <span className={styles.to} />;
  const parts = [
    t('thread.to', { names: to.join(', ') }),
    ...(cc.length > 0 ? [t('thread.cc', { names: cc.join(', ') })] : []),
    ...(bcc.length > 0 ? [t('thread.bcc', { names: bcc.join(', ') })] : []),
  ];
  const words = parts.join(' · ');
  return (
    <span className={styles.to} title={words}>
      {words}
    </span>
  );
}
