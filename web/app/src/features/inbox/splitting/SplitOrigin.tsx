import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../access/session.ts';
import context from '../context/Context.module.css';
import type { Ticket } from '../tickets/tickets.ts';
import { useUnsplit, type Origin } from './useSplit.ts';
import styles from './Splitting.module.css';

/** What the ticket was split off, and the way back. */
export function SplitOrigin({ ticket, origin }: { ticket: Ticket; origin: Origin }) {
  const { t } = useTranslation();
  const { view = 'open' } = useParams({ strict: false });
  const may = useMay('ticket.update');
  const unsplit = useUnsplit();
  return (
    <section className={context.section} aria-label={t('split.origin')}>
      <h2 className={context.heading}>{t('split.origin')}</h2>
      <p className={styles.origin}>
        <Link to="/inbox/$view/$ticket" params={{ view, ticket: String(origin.number) }} search={(search) => search}>
          #{origin.number} {origin.subject}
        </Link>
      </p>
      {may && (
        <Button variant="default" size="compact-sm" loading={unsplit.isPending} onClick={() => unsplit.mutate(ticket)}>
          {t('split.putBack')}
        </Button>
      )}
    </section>
  );
}
