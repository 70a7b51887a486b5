import { useParams, useSearch } from '@tanstack/react-router';
import { memo, useDeferredValue, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ListPane } from './list/ListPane.tsx';
import { TicketPane } from './TicketPane.tsx';
import { ViewsSidebar } from './views/ViewsSidebar.tsx';
import { useWidth } from './useWidth.ts';
import { Empty } from '../../shared/parts/Empty.tsx';
import styles from './InboxPage.module.css';

const List = memo(ListPane);
const Conversation = memo(TicketPane);

/** Where we are, once there is time to draw it: a press is answered first, and the next one interrupts. */
function useSettled(view: string | undefined, ticket: string | undefined, q: string | undefined) {
  return useDeferredValue(useMemo(() => ({ view, ticket, q }), [view, ticket, q]));
}

/** Views, list, conversation, context; on a phone one of them at a time. */
export function InboxPage() {
  const { t } = useTranslation();
  const params = useParams({ strict: false });
  const search = useSearch({ from: '/shell/inbox/$view' });
  const { view, ticket, q } = useSettled(params.view, params.ticket, search.q);
  const width = useWidth();
  const phone = width === 'phone';
  const list = <List key={`${view} ${q ?? ''}`} view={view ?? 'open'} filter={q} />;
  return (
    <div className={styles.inbox} data-width={width}>
      {width !== 'phone' && width !== 'narrow' && <ViewsSidebar />}
      {!phone && list}
      {phone && !ticket && <main className={styles.only}>{list}</main>}
      {ticket && <Conversation key={ticket} number={ticket} />}
      {!ticket && !phone && (
        <main className={styles.nothing} aria-label={t('inbox.conversation')}>
          <Empty fact={t('inbox.nothingOpen')} cause={t('inbox.nothingOpenCause')} />
        </main>
      )}
    </div>
  );
}
