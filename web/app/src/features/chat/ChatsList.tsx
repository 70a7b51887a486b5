import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { useMay, useMe } from '../access/session.ts';
import { useShow } from '../palette/useShow.ts';
import { chatsQuery, liveChatsQuery, type Chat } from './chats.ts';
import { useChatActions } from './useChatActions.ts';
import styles from './ChatsList.module.css';

/** Above the views: who waits for somebody, who talks with me, and, for a supervisor, who talks with whom. */
export function ChatsList({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(chatsQuery);
  const { waiting = [], mine = [] } = data ?? {};
  const me = useMe();
  const mayTakeOver = useMay('chat.take-over');
  const { data: live = [] } = useQuery({ ...liveChatsQuery, enabled: mayTakeOver });
  const open = mine.filter((chat) => chat.state !== 'ended');
  const others = live.filter((chat) => chat.agent?.id !== me.id);
  if (waiting.length === 0 && open.length === 0 && others.length === 0) return null;
  return (
    <section className={styles.chats} aria-label={t('chat.title')}>
      {waiting.length > 0 && <h2 className={styles.heading}>{t('chat.waiting', { count: waiting.length })}</h2>}
      <ul className={styles.list}>
        {waiting.map((chat) => (
          <Waiting key={chat.ticket} chat={chat} />
        ))}
      </ul>
      {open.length > 0 && <h2 className={styles.heading}>{t('chat.mine')}</h2>}
      <ul className={styles.list}>
        {open.map((chat) => (
          <Live key={chat.ticket} chat={chat} onChosen={onChosen}>
            {chat.unread > 0 && <span className={styles.unread}>{t('chat.unread', { count: chat.unread })}</span>}
          </Live>
        ))}
      </ul>
      {others.length > 0 && <h2 className={styles.heading}>{t('chat.live')}</h2>}
      <ul className={styles.list}>
        {others.map((chat) => (
          <Live key={chat.ticket} chat={chat} onChosen={onChosen} with={chat.agent?.name}>
            {chat.unansweredSince && (
              <span className={styles.unread}>
                {t('chat.waits')} <Moment at={chat.unansweredSince} />
              </span>
            )}
          </Live>
        ))}
      </ul>
    </section>
  );
}

function Waiting({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const show = useShow();
  const { take } = useChatActions(chat.ticket);
  const name = chat.visitor.name || t('chat.visitor');
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <Moment at={chat.since} className={styles.time} />
      <Button
        size="compact-xs"
        variant="default"
        disabled={take.isPending}
        aria-label={t('chat.takeOf', { name, number: chat.number })}
        onClick={() => afterwards(take.mutateAsync(), () => show(String(chat.number)))}
      >
        {t('chat.take')}
      </Button>
    </li>
  );
}

interface LiveProps {
  chat: Chat;
  /** Who answers, if it is not me. */
  with?: string;
  onChosen?: () => void;
  children: ReactNode;
}

function Live({ chat, with: agent, onChosen, children }: LiveProps) {
  const { t } = useTranslation();
  const { view = 'open', ticket } = useParams({ strict: false });
  const number = String(chat.number);
  return (
    <li>
      <Link
        to="/inbox/$view/$ticket"
        params={{ view, ticket: number }}
        className={styles.row}
        aria-current={ticket === number ? 'page' : undefined}
        onClick={onChosen}
      >
        <span className={styles.name}>
          {chat.visitor.name || t('chat.visitor')} <span className={styles.time}>{agent ?? `#${number}`}</span>
        </span>
        {children}
      </Link>
    </li>
  );
}
