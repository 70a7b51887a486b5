import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import styles from '../Settings.module.css';
import { remarkPages } from './imports.ts';

/** What was odd, each with its place in the export. */
export function Remarks({ run }: { run: string }) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(remarkPages(run));
  if (error && !data) return <p>{explain(error)}</p>;
  return (
    <>
      <ol className={styles.plain} aria-busy={!data}>
        {data?.pages
          .flatMap((page) => page.items)
          .map((remark, index) => (
            // Two remarks may read alike, and none ever moves.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span className={styles.quiet}>{remark.place}</span> {remark.reason}
            </li>
          ))}
      </ol>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('settings.import.more')}
        </Button>
      )}
    </>
  );
}
