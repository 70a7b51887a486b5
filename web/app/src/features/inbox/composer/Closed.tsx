import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ticketQuery, type Ticket } from '../tickets/tickets.ts';
import styles from './Composer.module.css';

/** Why nothing can be written here, and where it goes on. */
export function Closed({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation();
  const { view = 'open' } = useParams({ strict: false });
  const into = ticket.mergedInto ?? '';
  const { data: other } = useQuery({ ...ticketQuery(into), enabled: into !== '' });
  if (!into) return <p className={styles.closed}>{t('compose.closed')}</p>;
  return (
    <p className={styles.closed}>
      {t('compose.merged')}{' '}
      {other && (
        <Link to="/inbox/$view/$ticket" params={{ view, ticket: String(other.number) }} search={(search) => search}>
          #{other.number} {other.subject}
        </Link>
      )}
    </p>
  );
}
