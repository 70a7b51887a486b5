import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { useShow } from '../palette/useShow.ts';
import { chatsQuery, type Chat } from './chats.ts';
import { useChatActions } from './useChatActions.ts';
import styles from './ChatsList.module.css';

/** Above the views: who waits for somebody, and who talks with me. */
export function ChatsList({ onChosen }: { onChosen?: () => void }) {
  const { t } = useTranslation();
  const { data } = useQuery(chatsQuery);
  const { waiting = [], mine = [] } = data ?? {};
  const open = mine.filter((chat) => chat.state !== 'ended');
  if (waiting.length === 0 && open.length === 0) return null;
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
          <Mine key={chat.ticket} chat={chat} onChosen={onChosen} />
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
        onClick={() => take.mutate(undefined, { onSuccess: () => show(String(chat.number)) })}
      >
        {t('chat.take')}
      </Button>
    </li>
  );
}

function Mine({ chat, onChosen }: { chat: Chat; onChosen?: () => void }) {
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
          {chat.visitor.name || t('chat.visitor')} <span className={styles.time}>#{number}</span>
        </span>
        {chat.unread > 0 && <span className={styles.unread}>{t('chat.unread', { count: chat.unread })}</span>}
      </Link>
    </li>
  );
}
