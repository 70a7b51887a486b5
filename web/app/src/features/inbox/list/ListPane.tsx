import { Refused } from '@goodword/api-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../shared/parts/Empty.tsx';
import { explain } from '../../../shared/problem.ts';
import { useDelayed } from '../../../shared/parts/useDelayed.ts';
import { ChatsList } from '../../chat/ChatsList.tsx';
import { useWidth } from '../useWidth.ts';
import { useView } from '../views/views.ts';
import { fetchComposer } from '../composer/lazy.ts';
import { JobLines } from '../bulk/JobLines.tsx';
import { SelectionBar } from '../bulk/SelectionBar.tsx';
import { EmptyList } from './EmptyList.tsx';
import { ListHeader } from './ListHeader.tsx';
import { ListSkeleton } from './ListSkeleton.tsx';
import { TicketList } from './TicketList.tsx';
import { useRows } from './useRows.ts';
import { useSelection } from './useSelection.ts';
import styles from './List.module.css';

interface Props {
  view: string;
  /** A filter of one's own instead of the view's. */
  filter?: string;
}

export function ListPane({ view: id, filter }: Props) {
  const { t } = useTranslation();
  const view = useView(id);
  const width = useWidth();
  const rows = useRows(filter ?? view?.query);
  const selection = useSelection(rows.rows ?? []);
  const slow = useDelayed(rows.query.isPending);
  const failed = rows.query.isError && !rows.rows;
  const waiting = rows.query.isPending;
  useEffect(() => {
    if (!waiting) fetchComposer();
  }, [waiting]);
  const badFilter = Refused.code(rows.query.error) === 'invalid-filter';
  return (
    <section className={styles.pane} aria-label={t('list.title')}>
      {selection.ids.size > 0 ? (
        <SelectionBar selection={selection} more={rows.query.hasNextPage ? (filter ?? view?.query) : undefined} />
      ) : (
        <ListHeader view={view} filter={filter} showViews={width === 'phone' || width === 'narrow'} />
      )}
      {(width === 'phone' || width === 'narrow') && <ChatsList />}
      {rows.waiting > 0 && (
        <button type="button" className={styles.news} onClick={rows.adopt}>
          {t('list.news', { count: rows.waiting })}
        </button>
      )}
      {failed && <Empty fact={t(badFilter ? 'list.badFilter' : 'list.failed')} cause={explain(rows.query.error)} />}
      {slow && !rows.rows && <ListSkeleton />}
      {rows.rows?.length === 0 && <EmptyList view={id} filter={filter} />}
      {rows.rows && rows.rows.length > 0 && (
        <TicketList rows={rows.rows} view={id} query={rows.query} selection={selection} hold={rows.hold} />
      )}
      <JobLines />
    </section>
  );
}
