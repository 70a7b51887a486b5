import { Button, Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { Empty } from '../../shared/parts/Empty.tsx';
import { explain } from '../../shared/problem.ts';
import { duration } from '../../shared/time/duration.ts';
import type { Looking } from './ReportPage.tsx';
import styles from './Reports.module.css';
import { behindQuery, type Asked, type Report } from './reports.ts';

interface Props {
  report: Report;
  asked: Asked;
  looking?: Looking;
  onClose: () => void;
}

/** The tickets behind a number. */
export function Behind({ report, asked, looking, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const days = { from: report.from, to: report.to, by: report.by };
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...behindQuery(report.report.name, { ...asked, ...days }, looking?.cell ?? {}),
    enabled: looking !== undefined,
  });
  const tickets = data?.pages.flatMap(({ items }) => items) ?? [];
  const title = `${inLanguage(report.report.title, i18n.language)}: ${looking?.name ?? ''}`;
  return (
    <Drawer
      opened={looking !== undefined}
      onClose={onClose}
      position="right"
      title={title}
      closeButtonProps={{ 'aria-label': t('dismiss') }}
    >
      {looking?.q && (
        <p className={styles.lead}>
          <Link to="/inbox/$view" params={{ view: 'all' }} search={{ q: looking.q }}>
            {t('reports.asList')}
          </Link>
        </p>
      )}
      {error && <Empty fact={t('reports.failed')} cause={explain(error)} />}
      {data && tickets.length === 0 && <Empty fact={t('reports.noTickets')} cause={t('reports.noTicketsCause')} />}
      <ul className={styles.behind}>
        {tickets.map((ticket) => (
          <li key={ticket.id}>
            <Link to="/inbox/$view/$ticket" params={{ view: 'all', ticket: String(ticket.number) }}>
              #{ticket.number} {ticket.subject}
            </Link>
            <span className={styles.beside}>
              {ticket.seconds !== null && duration(ticket.seconds, i18n.language)}
              {ticket.count > 1 && ` × ${ticket.count}`}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('reports.moreTickets')}
        </Button>
      )}
    </Drawer>
  );
}
