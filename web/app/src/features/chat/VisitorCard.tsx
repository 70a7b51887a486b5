import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { useMay } from '../access/session.ts';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import { useChat, type VisitorInfo } from './chats.ts';
import { deviceOf, languageName } from './device.ts';
import { useChatActions } from './useChatActions.ts';
import styles from './VisitorCard.module.css';

/** Who is at the other end of a chat, and where. */
export function VisitorCard({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const chat = useChat(ticket);
  if (!chat) return null;
  return (
    <section className={styles.section} aria-label={t('chat.visitorCard')}>
      <h2 className={styles.heading}>{t('chat.visitorCard')}</h2>
      <Facts chat={chat} />
      <Power ticket={ticket.id} blocked={chat.blocked} />
    </section>
  );
}

function Facts({ chat }: { chat: VisitorInfo }) {
  const { t, i18n } = useTranslation();
  const { page, pageTitle, referrer, browser, language, email, startedAt, identified, fields } = chat;
  const facts: [string, ReactNode][] = [
    [t('chat.page'), page && <Place key="page" url={page} title={pageTitle} />],
    [t('chat.referrer'), referrer && <Place key="referrer" url={referrer} />],
    [t('chat.device'), deviceOf(browser)],
    [t('chat.language'), language && languageName(language, i18n.language)],
    [t('chat.answersTo'), email],
    [t('chat.started'), <Moment key="started" at={startedAt} />],
    [t('chat.identity'), t(identified ? 'chat.identified' : 'chat.unproven')],
    ...Object.entries(fields),
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** An address that a stranger told: only the web's are followed. */
function Place({ url, title }: { url: string; title?: string }) {
  if (!/^https?:\/\//i.test(url)) return <>{title || url}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer" title={url}>
      {title || url}
    </a>
  );
}

function Power({ ticket, blocked }: { ticket: string; blocked: boolean }) {
  const { t } = useTranslation();
  const { block } = useChatActions(ticket);
  const may = useMay('chat.block');
  if (!may) return null;
  return (
    <p className={styles.actions}>
      <Button size="compact-sm" variant="default" disabled={block.isPending} onClick={() => block.mutate(!blocked)}>
        {t(blocked ? 'chat.unblock' : 'chat.block')}
      </Button>
    </p>
  );
}
