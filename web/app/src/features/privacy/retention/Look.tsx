import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { useMay } from '../../access/session.ts';
import styles from '../Privacy.module.css';
import { counted, previewQuery, useChangeRetention, type Rule } from './retention.ts';

/** What a rule would do. Only from here it is switched on. */
export function Look({ rule }: { rule: Rule }) {
  const { t, i18n } = useTranslation();
  const may = useMay('ticket.delete');
  const { data, error } = useQuery(previewQuery(rule.id));
  const send = useChangeRetention();
  if (error) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" />;
  const day = (date: string) => new Date(`${date}T12:00:00`).toLocaleDateString(i18n.language, { weekday: 'short', day: 'numeric', month: 'short' });
  const count = (many: number) => counted(many, i18n.language);
  return (
    <section aria-label={t('privacy.retention.preview', { name: rule.name })} className={styles.list}>
      <dl className={styles.counts}>
        <dt>{t('privacy.retention.due')}</dt>
        <dd>
          {data.due > 0 ? (
            <Link to="/inbox/$view" params={{ view: 'all' }} search={{ q: data.query }}>
              {count(data.due)}
            </Link>
          ) : (
            count(data.due)
          )}
        </dd>
        {data.oldest && data.newest && (
          <>
            <dt>{t('privacy.retention.span')}</dt>
            <dd>
              <Moment at={data.oldest} /> – <Moment at={data.newest} />
            </dd>
          </>
        )}
        <dt>{t('privacy.retention.held')}</dt>
        <dd>{count(data.held)}</dd>
        <dt>{t('privacy.retention.kept')}</dt>
        <dd>{count(data.kept)}</dd>
        {data.nights.map((night) => (
          <div key={night.day} style={{ display: 'contents' }}>
            <dt>{t('privacy.retention.more', { day: day(night.day) })}</dt>
            <dd>{count(night.count)}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>{t('privacy.retention.backups', { count: data.backups.length })}</p>
      {send.error && (
        <p role="alert" className={styles.quiet}>
          {explain(send.error)}
        </p>
      )}
      {rule.state !== 'on' && (
        <div className={styles.buttons}>
          <Button
            disabled={!may || send.isPending}
            onClick={() => send.mutate({ method: 'POST', path: `retention-rules/${rule.id}/on`, body: { seen: data.seen } })}
          >
            {t('privacy.retention.on')}
          </Button>
        </div>
      )}
    </section>
  );
}
