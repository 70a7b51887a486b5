import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { erasureQuery } from './privacy.ts';
import styles from './Privacy.module.css';

/** What was erased, when and by whom; it says nothing of who it was. */
export function Receipt({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error } = useQuery(erasureQuery(id));
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" />;
  const counts = Object.entries(data.counts);
  return (
    <section aria-label={t('privacy.receipt.title')} className={styles.list}>
      <p className={styles.quiet} role="status">
        {data.state === 'done' ? t('privacy.receipt.done') : t(data.trouble ? 'privacy.receipt.waits' : 'privacy.receipt.running')}
      </p>
      <dl className={styles.counts}>
        <dt>{t('privacy.receipt.number')}</dt>
        <dd>{data.id}</dd>
        <dt>{t('privacy.receipt.by')}</dt>
        <dd>{data.byName ?? t('privacy.receipt.console')}</dd>
        <dt>{t('privacy.receipt.begun')}</dt>
        <dd>
          <Moment at={data.begunAt} />
        </dd>
        {counts.map(([what, count]) => (
          <div key={what} style={{ display: 'contents' }}>
            <dt>{t(`privacy.what.${what}`, { defaultValue: what })}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {data.state === 'done' && (
        <>
          <p className={styles.quiet}>{t('privacy.receipt.backups', { count: data.backups.length })}</p>
          {data.backups.length > 0 && (
            <ul className={styles.list}>
              {data.backups.map((one) => (
                <li key={one.at + one.file}>
                  {one.file} <Moment at={one.at} />
                </li>
              ))}
            </ul>
          )}
          <a href={`/api/v1/erasures/${data.id}/receipt`} download>
            {t('privacy.receipt.download')}
          </a>
        </>
      )}
    </section>
  );
}
