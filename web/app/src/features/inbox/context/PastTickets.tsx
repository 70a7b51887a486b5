import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/time/Moment.tsx';
import { StatusMark } from '../tickets/StatusMark.tsx';
import { ticketPages } from '../tickets/tickets.ts';
import styles from './Context.module.css';

const most = 8;

export function PastTickets({ email, except }: { email: string; except: string }) {
  const { t } = useTranslation();
  const { view = 'open' } = useParams({ strict: false });
  const { data } = useInfiniteQuery(ticketPages(`participant:"${email}"`));
  const others = (data?.pages[0]?.items ?? []).filter((ticket) => ticket.id !== except);
  return (
    <section className={styles.section} aria-label={t('context.past')}>
      <h2 className={styles.heading}>{t('context.past')}</h2>
      {data && others.length === 0 && <p className={styles.quiet}>{t('context.first')}</p>}
      <ul className={styles.past}>
        {others.slice(0, most).map((ticket) => (
          <li key={ticket.id}>
            <Link to="/inbox/$view/$ticket" params={{ view, ticket: String(ticket.number) }} search={(search) => search}>
              <StatusMark category={ticket.category ?? 'open'} status={ticket.status ?? ''} />
              <span className={styles.subject}>{ticket.subject}</span>
              <Moment at={ticket.updatedAt ?? ''} className={styles.time} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
