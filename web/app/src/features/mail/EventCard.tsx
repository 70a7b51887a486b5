import { CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOfMail } from './mails.ts';
import { when } from './when.ts';
import styles from './Mail.module.css';

const told = ['cancel', 'reply', 'counter', 'publish'];
const spans = ['daily', 'weekly', 'monthly', 'yearly'];
const answers = ['accepted', 'declined', 'tentative'];

/** An event that a mail brought, in the reader's own zone. */
export function EventCard({ event }: { event: EventOfMail }) {
  const { t, i18n } = useTranslation();
  const title = event.title || t('mail.untitled');
  const repeats = event.repeats && spans.includes(event.repeats);
  const attendees = (event.attendees ?? []).map((who) => {
    const name = who.name || who.mail;
    return who.answer && answers.includes(who.answer) ? `${name} (${t(`mail.answer.${who.answer}`)})` : name;
  });
  const facts: [string, ReactNode][] = [
    [t('mail.when'), when(event, i18n.language)],
    [t('mail.repeats'), repeats && t(`mail.every.${event.repeats}`, { count: event.repeatsEvery ?? 1 })],
    [t('mail.where'), event.place],
    [t('mail.organiser'), event.organiser && (event.organiser.name || event.organiser.mail)],
    [t('mail.attendees'), attendees.join(', ') + (event.more ? `, ${t('mail.more', { count: event.more })}` : '')],
  ];
  return (
    <section className={styles.card} data-cancelled={event.method === 'cancel' || undefined}>
      <CalendarDays size={16} aria-hidden />
      <div>
        <p className={styles.title}>
          <strong dir="auto">{title}</strong>
          <span className={styles.badge}>
            {t(`mail.event.${told.includes(event.method ?? '') ? event.method : 'request'}`)}
          </span>
        </p>
        <Facts facts={facts} />
      </div>
    </section>
  );
}

export function Facts({ facts }: { facts: [string, ReactNode][] }) {
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
