import { call } from '@goodword/api-client';
import { Button, Progress } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import styles from './JobLines.module.css';
import { isGoingOn, jobsQuery, progressOf, resultsQuery, type Job } from './jobs.ts';

/** Changes of whole views: how far they are, and what became of them. */
export function JobLines() {
  const { data: jobs = [] } = useQuery(jobsQuery);
  const [hidden, setHidden] = useState<string[]>([]);
  return jobs
    .filter((job) => isGoingOn(job) || !hidden.includes(job.id))
    .map((job) => <JobLine key={job.id} job={job} hide={() => setHidden([...hidden, job.id])} />);
}

function JobLine({ job, hide }: { job: Job; hide: () => void }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [reading, setReading] = useState(false);
  const goingOn = isGoingOn(job);
  const act = useMutation({
    mutationFn: (how: 'stop' | 'undoing') => call<Job>('POST', `/api/v1/bulk-jobs/${job.id}/${how}`),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
  const number = new Intl.NumberFormat(i18n.language);
  const figures = Object.fromEntries(
    (['total', 'changed', 'unchanged', 'refused', 'undone', 'kept'] as const).map((key) => [key, number.format(job[key])]),
  );
  const problems = job.state === 'undone' ? job.kept : job.refused;
  const name = t(`bulk.action.${job.name}`, { defaultValue: job.name });
  return (
    <section className={styles.job} aria-label={t('bulk.job', { name })}>
      <div className={styles.line}>
        <p className={styles.words} role="status">
          <strong>{name}</strong> {t(`bulk.state.${job.state}`, figures)}
          {problems > 0 && ` ${t(job.state === 'undone' ? 'bulk.kept' : 'bulk.refused', { count: problems, number: number.format(problems) })}`}
        </p>
        {goingOn && (
          <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate('stop')}>
            {t('bulk.stop')}
          </Button>
        )}
        {problems > 0 && !goingOn && (
          <Button size="compact-sm" variant="subtle" aria-expanded={reading} onClick={() => setReading(!reading)}>
            {t('bulk.which')}
          </Button>
        )}
        {(job.state === 'done' || job.state === 'stopped') && job.changed > job.undone + job.kept && (
          <Button size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate('undoing')}>
            {t('undo.action')}
          </Button>
        )}
        {!goingOn && <IconButton label={t('bulk.hide', { name })} icon={X} onClick={hide} />}
      </div>
      {goingOn && <Progress value={progressOf(job)} size="sm" animated={job.state === 'collecting'} aria-label={t('bulk.progress', { name })} />}
      {reading && <Problems job={job} />}
    </section>
  );
}

function Problems({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(resultsQuery(job.id, job.state === 'undone' ? 'kept' : 'refused'));
  return (
    <>
      <ul className={styles.problems}>
        {data?.pages
          .flatMap((page) => page.items)
          .map((row) => (
            <li key={row.ticket}>
              <Link to="/inbox/$view/$ticket" params={{ view: 'open', ticket: row.number ? String(row.number) : row.ticket }}>
                {row.number ? `#${row.number}` : t('bulk.ticket')}
              </Link>{' '}
              {row.detail}
            </li>
          ))}
      </ul>
      {hasNextPage && (
        <Button size="compact-sm" variant="subtle" onClick={() => void fetchNextPage()}>
          {t('bulk.more')}
        </Button>
      )}
    </>
  );
}
