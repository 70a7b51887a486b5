import { Lock } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../shared/parts/Face.tsx';
import { Moment } from '../../../shared/time/Moment.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { SeenLine } from '../../chat/SeenLine.tsx';
import { PraiseButton } from '../../goodword/PraiseButton.tsx';
import { FileLinks } from '../../mail/FileLinks.tsx';
import { MailFacts } from '../../mail/MailFacts.tsx';
import { useConnection } from '../../live/connection.ts';
import { useWaits } from '../composer/letters.ts';
import { MessageMenu } from '../splitting/MessageMenu.tsx';
import { Attachments } from './Attachments.tsx';
import type { Message } from './conversation.ts';
import { DeliveryLine } from './DeliveryLine.tsx';
import { Failures } from './Failures.tsx';
import { MailBody } from './MailBody.tsx';
import { plain } from './plain.tsx';
import { TextBody } from './TextBody.tsx';
import { useAuthor } from './useAuthor.ts';
import { WaitingLine } from './WaitingLine.tsx';
import styles from './Message.module.css';

interface Props {
  message: Message;
  ticket: Ticket;
}

/** Mail as a document, a note as a slip. */
export function MessageView({ message, ticket }: Props) {
  const { t } = useTranslation();
  const known = useAuthor(ticket)(message.author);
  const offline = useConnection().state === 'offline';
  const waits = useWaits(message.id) && offline;
  const from = (message.addresses ?? []).find((one) => one.role === 'from');
  // A mail server is nobody's contact.
  const server = message.author?.kind === 'system' && from !== undefined;
  const stranger = server || (message.author?.kind === 'contact' && message.author.id !== ticket.requester?.id);
  const author = (stranger && (from?.name || from?.address)) || known;
  const side = message.channel === 'side';
  const note = message.kind === 'note' && !side;
  const inbound = message.kind === 'inbound';
  const chat = message.channel === 'chat';
  const attached = (message.attachments ?? []).filter((one) => !one.inline);
  return (
    <article
      className={styles.message}
      data-message={message.id}
      data-kind={side ? 'side' : message.kind}
      data-channel={message.channel}
      data-withdrawn={message.delivery?.state === 'withdrawn' || undefined}
      aria-label={t(side ? 'side.by' : chat && !note ? `chat.by.${inbound ? 'inbound' : 'reply'}` : `thread.by.${message.kind ?? 'inbound'}`, { name: author })}
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
        {message.channel === 'portal' && <span className={styles.time}>{t('reports.channel.portal')}</span>}
        <PraiseButton message={message} />
        <Moment at={message.createdAt ?? ''} className={styles.time} />
        <MessageMenu message={message} ticket={ticket} author={author} />
      </header>
      <div className={styles.body}>
        <MailFacts ticket={ticket.id ?? ''} message={message.id} />
        <Body message={message} author={author} />
        {message.masked > 0 && <p className={styles.masked}>{t('privacy.masked', { count: message.masked })}</p>}
        <Attachments items={attached} />
        {message.kind === 'reply' && <FileLinks ticket={ticket.id ?? ''} files={attached} />}
        {chat && message.kind === 'reply' && <SeenLine ticket={ticket} seq={message.seq} />}
        {waits && <WaitingLine message={message} ticket={ticket.id ?? ''} />}
        {!waits && (message.kind === 'reply' || side) && <DeliveryLine message={message} ticket={ticket} />}
        <Failures delivery={message.delivery} />
      </div>
    </article>
  );
}

function Body({ message, author }: { message: Message; author: string }) {
  const { t } = useTranslation();
  const html = message.html ?? '';
  const theirs = message.kind === 'inbound' || message.author?.kind === 'contact';
  const ours = useMemo(() => (theirs || !html ? undefined : plain(html)), [theirs, html]);
  if (ours) {
    return (
      <div className={styles.plain} dir="auto">
        {ours}
      </div>
    );
  }
  if (!html) return <TextBody text={message.text ?? ''} folds={message.folds.ofText} />;
  return <MailBody html={html} folds={message.folds.ofHtml} attachments={message.attachments ?? []} title={t('thread.mailOf', { name: author })} />;
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
