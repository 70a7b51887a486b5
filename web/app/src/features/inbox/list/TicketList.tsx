import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket, TicketPage } from '../tickets/tickets.ts';
import { useExtras } from './extras.ts';
import { TicketRow } from './TicketRow.tsx';
import { rowHeight, useDensity } from './useDensity.ts';
import { useCursor } from './useCursor.ts';
import type { Selection } from './useSelection.ts';
import styles from './List.module.css';

interface Props {
  rows: Ticket[];
  view: string;
  query: UseInfiniteQueryResult<InfiniteData<TicketPage>>;
  selection: Selection;
  hold: (held: boolean) => void;
}

const nearEnd = 12;

export function TicketList({ rows, view, query, selection, hold }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { ticket: open } = useParams({ strict: false });
  const [density] = useDensity();
  const extras = useExtras();
  const scroller = useRef<HTMLDivElement>(null);
  const height = rowHeight[density];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const show = useCallback(
    (ticket: Ticket) =>
      void navigate({
        to: '/inbox/$view/$ticket',
        params: { view, ticket: String(ticket.number) },
        search: (search) => search,
      }),
    [navigate, view],
  );
  const focus = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus({ preventScroll: true });
  const cursor = useCursor({ rows, open, show, selection, focus, scrollTo: (index) => virtual.scrollToIndex(index) });

  useEffect(() => virtual.measure(), [virtual, height]);

  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - nearEnd) void fetchNextPage();
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage]);

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      data-choosing={selection.ids.size > 0 || undefined}
    >
      <ul className={styles.rows} style={{ height: virtual.getTotalSize() }} aria-label={t('list.tickets')}>
        {items.map((item) => {
          const ticket = rows[item.index];
          if (!ticket) return null;
          return (
            <TicketRow
              key={item.key}
              ticket={ticket}
              view={view}
              density={density}
              extras={extras}
              index={item.index}
              top={item.start}
              open={String(ticket.number) === open}
              cursor={item.index === cursor}
              selected={selection.ids.has(ticket.id ?? '')}
              onSelect={(ranged) => (ranged ? selection.extend : selection.toggle)(ticket.id ?? '')}
            />
          );
        })}
      </ul>
    </div>
  );
}
