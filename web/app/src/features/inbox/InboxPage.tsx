import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ListPane } from './list/ListPane.tsx';
import { TicketPane } from './TicketPane.tsx';
import { ViewsSidebar } from './views/ViewsSidebar.tsx';
import { useWidth } from './useWidth.ts';
import { Empty } from '../../shared/parts/Empty.tsx';
import styles from './InboxPage.module.css';

/** Views, list, conversation, context; on a phone one of them at a time. */
export function InboxPage() {
  const { t } = useTranslation();
  const { view, ticket } = useParams({ strict: false });
  const { q } = useSearch({ from: '/shell/inbox/$view' });
  const width = useWidth();
  const phone = width === 'phone';
  const list = <ListPane key={`${view} ${q ?? ''}`} view={view ?? 'open'} filter={q} />;
  return (
    <div className={styles.inbox} data-width={width}>
      {width !== 'phone' && width !== 'narrow' && <ViewsSidebar />}
      {!phone && list}
      {phone && !ticket && <main className={styles.only}>{list}</main>}
      {ticket && <TicketPane key={ticket} number={ticket} />}
      {!ticket && !phone && (
        <main className={styles.nothing} aria-label={t('inbox.conversation')}>
          <Empty fact={t('inbox.nothingOpen')} cause={t('inbox.nothingOpenCause')} />
        </main>
      )}
    </div>
  );
}
