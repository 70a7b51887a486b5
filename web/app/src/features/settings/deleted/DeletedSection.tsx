import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { say } from '../../../shared/toast/toasts.ts';
import { runAction } from '../../inbox/tickets/actions.ts';
import { useAgents } from '../../inbox/tickets/people.ts';
import styles from '../Settings.module.css';
import own from './Deleted.module.css';
import { deletedPages } from './deleted.ts';

/** Tickets deleted since yesterday, each with its way back. */
export function DeletedSection() {
  const { t } = useTranslation();
  const agents = useAgents();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(deletedPages);
  const restore = useMutation({
    mutationFn: (ticket: { id: string; number: number }) => runAction([ticket.id], { name: 'restore', arguments: {} }),
    onSuccess: (_, { number }) =>
      say({
        text: t('settings.deleted.restored', { number }),
        action: {
          label: t('settings.deleted.open'),
          run: () => void navigate({ to: '/inbox/$view/$ticket', params: { view: 'open', ticket: String(number) } }),
        },
      }),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => ['deleted', 'tickets', 'views', 'count'].includes(String(name)) }),
  });
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={own.coming} />;
  const tickets = data.pages.flatMap((page) => page.items);
  if (tickets.length === 0) return <p className={styles.quiet}>{t('settings.deleted.none')}</p>;
  return (
    <>
      <ul className={styles.plain}>
        {tickets.map((ticket) => (
          <li key={ticket.id} className={own.line}>
            <span className={own.words}>
              <span className={own.subject}>
                #{ticket.number} {ticket.subject}
              </span>
              <span className={styles.quiet}>
                {t('settings.deleted.by', { name: agents.get(ticket.by)?.name ?? t('thread.colleague') })} <Moment at={ticket.deletedAt} />
              </span>
            </span>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('settings.deleted.restoreThis', { number: ticket.number })}
              disabled={restore.isPending}
              onClick={() => restore.mutate(ticket)}
            >
              {t('settings.deleted.restore')}
            </Button>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('settings.deleted.more')}
        </Button>
      )}
    </>
  );
}
