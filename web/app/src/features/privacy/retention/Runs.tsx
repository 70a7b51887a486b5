import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/time/Moment.tsx';
import styles from '../Privacy.module.css';
import { runPages, type Run } from './retention.ts';

/** What rules did at night: how many, never which. */
export function Runs() {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(runPages);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return null;
  return (
    <section aria-label={t('privacy.retention.runs')} className={styles.list}>
      <h3 className={styles.heading}>{t('privacy.retention.runs')}</h3>
      <ul className={styles.list}>
        {items.map((run) => (
          <li key={run.id} className={styles.line}>
            <Moment at={run.begunAt} />
            <span>{run.ruleName}</span>
            <span className={styles.quiet}>{t(`privacy.retention.went.${run.fate}`, { count: run.gone })}</span>
            <Trouble run={run} />
            <a href={`/api/v1/retention-runs/${run.id}/receipt`} download>
              {t('privacy.retention.receipt')}
            </a>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('contacts.more')}
        </Button>
      )}
    </section>
  );
}

function Trouble({ run }: { run: Run }) {
  const { t } = useTranslation();
  const failed = Object.values(run.failed).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {run.state !== 'done' && <span className={styles.quiet}>{t(run.trouble ? 'privacy.retention.fails' : `privacy.retention.is.${run.state}`)}</span>}
      {failed > 0 && <span className={styles.quiet}>{t('privacy.retention.failed', { count: failed })}</span>}
      {run.more && <span className={styles.quiet}>{t('privacy.retention.room')}</span>}
      {run.backups.length > 0 && <span className={styles.quiet}>{t('privacy.retention.backups', { count: run.backups.length })}</span>}
    </>
  );
}
