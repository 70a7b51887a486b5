import { Button, Portal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { MessageCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { afterwards } from '../../shared/mutating/afterwards.ts';
import { useMe } from '../access/session.ts';
import { ring } from '../live/ring.ts';
import { useShow } from '../palette/useShow.ts';
import { preferencesQuery } from '../settings/preferences.ts';
import { chatsQuery, type Chat } from './chats.ts';
import { useChatActions } from './useChatActions.ts';
import styles from './Offers.module.css';

const ringAgain = 5000;

/** Chats that are offered to me: they ring until I decide or time is up. */
export function Offers() {
  const { t } = useTranslation();
  const { id } = useMe();
  const { data } = useQuery(chatsQuery);
  const offers = (data?.waiting ?? []).filter((one) => one.offer?.agent === id);
  useRinging(offers);
  return (
    <Portal>
      <section className={styles.stack} aria-label={t('chat.offers')}>
        {offers.map((chat) => (
          <Offer key={chat.ticket} chat={chat} />
        ))}
      </section>
    </Portal>
  );
}

function Offer({ chat }: { chat: Chat }) {
  const { t } = useTranslation();
  const show = useShow();
  const { accept, refuse } = useChatActions(chat.ticket);
  const left = useSecondsUntil(chat.offer?.until ?? '');
  if (left === 0) return null;
  const name = chat.visitor.name || t('chat.visitor');
  const take = () => afterwards(accept.mutateAsync(), () => show(String(chat.number)));
  const busy = accept.isPending || refuse.isPending;
  return (
    <div className={styles.card} role="alertdialog" aria-label={t('chat.offered', { name })}>
      <MessageCircle size={20} aria-hidden />
      <div className={styles.words}>
        <p className={styles.name}>{t('chat.offered', { name })}</p>
        {chat.page && <p className={styles.page}>{chat.page.title || chat.page.url}</p>}
        <p className={styles.left} aria-hidden>
          {t('chat.left', { count: left })}
        </p>
      </div>
      <Button size="sm" disabled={busy} onClick={take}>
        {t('chat.accept')}
      </Button>
      <Button size="sm" variant="default" disabled={busy} onClick={() => refuse.mutate()}>
        {t('chat.refuse')}
      </Button>
    </div>
  );
}

function useSecondsUntil(moment: string): number {
  const seconds = () => Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / 1000));
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    const count = () => setLeft(Math.max(0, Math.ceil((Date.parse(moment) - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [moment]);
  return left;
}

/** Sound as I chose it, a notification where I look elsewhere, the tab's title. */
function useRinging(offers: Chat[]): void {
  const { t } = useTranslation();
  const { data: chosen } = useQuery(preferencesQuery);
  const sound = chosen?.sound ?? false;
  const first = offers[0];
  const ticket = first?.ticket;
  const text = first ? t('chat.offered', { name: first.visitor.name || t('chat.visitor') }) : '';
  useEffect(() => {
    if (!ticket) return;
    const title = document.title;
    document.title = text;
    if (sound) ring();
    const timer = setInterval(() => sound && ring(), ringAgain);
    const looking = document.visibilityState === 'visible' && document.hasFocus();
    const notice =
      !looking && 'Notification' in window && Notification.permission === 'granted'
        ? new Notification(text, { tag: ticket, icon: '/mark.svg', requireInteraction: true })
        : undefined;
    notice?.addEventListener('click', () => window.focus());
    return () => {
      clearInterval(timer);
      notice?.close();
      if (document.title === text) document.title = title;
    };
  }, [ticket, text, sound]);
}
