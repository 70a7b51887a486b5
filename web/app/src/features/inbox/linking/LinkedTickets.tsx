import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import context from '../context/Context.module.css';
import { SplitOrigin } from '../splitting/SplitOrigin.tsx';
import { useCan } from '../tickets/catalogue.ts';
import { StatusMark } from '../tickets/StatusMark.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import { linksQuery, wayOf, type LinkedTicket } from './links.ts';
import { useLinking } from './useLinking.ts';
import styles from './Linking.module.css';

/** Which tickets belong to this one, and what it was split off. Nothing when it stands alone. */
export function LinkedTickets({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { data } = useQuery(linksQuery(ticket.id ?? ''));
  const links = data?.items ?? [];
  const mayUnlink = useCan('unlink');
  const { unlink } = useLinking(ticket);
  return (
    <>
      {data?.splitFrom && <SplitOrigin ticket={ticket} origin={data.splitFrom} />}
      {links.length > 0 && (
        <section className={context.section} aria-label={t('link.linked')}>
          <h2 className={context.heading}>{t('link.linked')}</h2>
          <ul className={styles.links}>
            {links.map((linked) => (
              <li key={`${linked.kind} ${linked.direction} ${linked.end} ${linked.other?.id ?? ''}`}>
                <Linked linked={linked} />
                {mayUnlink && linked.other && (
                  <IconButton
                    label={t('link.remove', { number: linked.other.number })}
                    icon={X}
                    onClick={() => unlink(linked)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Linked({ linked }: { linked: LinkedTicket }) {
  const { t } = useTranslation();
  const { view = 'open' } = useParams({ strict: false });
  const { other, follow } = linked;
  const name = wayOf(linked);
  const way = t(`link.is.${name}`);
  const words = follow ? t(linked.direction === 'to' ? 'link.follows' : 'link.led', { way }) : way;
  if (!other) {
    return (
      <p className={styles.quiet}>
        {words}: {t('link.hidden')}
      </p>
    );
  }
  return (
    <Link
      className={styles.link}
      to="/inbox/$view/$ticket"
      params={{ view, ticket: String(other.number) }}
      search={(search) => search}
    >
      <span className={styles.way}>{words}</span>
      <span className={styles.line}>
        <StatusMark category={other.category ?? 'open'} status={other.status ?? ''} />
        <span className={styles.subject}>{other.subject}</span>
        <span className={styles.quiet}>#{other.number}</span>
      </span>
    </Link>
  );
}
