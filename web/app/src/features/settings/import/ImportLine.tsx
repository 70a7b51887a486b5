import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { say } from '../../../shared/toast/toasts.ts';
import styles from '../Settings.module.css';
import own from './Import.module.css';
import { change, isGoingOn, type Import } from './imports.ts';
import { Remarks } from './Remarks.tsx';

/** One import: how far it is, what it made, what was odd, and what can be done about it. */
export function ImportLine({ run }: { run: Import }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [reading, setReading] = useState(false);
  const act = useMutation({
    mutationFn: (how: 'stop' | 'resumption' | 'undoing') => change(run.id, how),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const number = new Intl.NumberFormat(i18n.language);
  const counted = (counts: Record<string, number>) =>
    Object.entries(counts)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => t(`settings.import.kind.${kind}`, { count, number: number.format(count) }))
      .join(', ');
  const { made, removed, kept, known, refused } = run.counts;
  const lines = [
    counted(made) && t(run.dry ? 'settings.import.wouldMake' : 'settings.import.made', { what: counted(made) }),
    known > 0 && t('settings.import.known', { number: number.format(known) }),
    refused > 0 && t('settings.import.refused', { number: number.format(refused) }),
    counted(removed) && t('settings.import.removed', { what: counted(removed) }),
    counted(kept) && t('settings.import.kept', { what: counted(kept) }),
    Object.keys(run.untaken).length > 0 && t('settings.import.untaken', { what: Object.keys(run.untaken).join(', ') }),
    run.trouble,
  ].filter(Boolean);
  const may = {
    stop: run.state === 'waiting' || run.state === 'running',
    resumption: run.state === 'failed' || run.state === 'stopped',
    undoing: !run.dry && (run.state === 'done' || run.state === 'failed' || run.state === 'stopped'),
  };
  return (
    <li className={own.run}>
      <div className={own.head}>
        <strong>{run.name}</strong>
        <span className={styles.quiet}>
          {t(`settings.import.sources.${run.source}`)} · {t(run.dry ? 'settings.import.dry' : 'settings.import.real')} ·{' '}
          {t(`settings.import.state.${run.state}`)} · <Moment at={run.createdAt} />
        </span>
      </div>
      {isGoingOn(run) && (
        <Progress value={run.permille / 10} size="sm" aria-label={t('settings.import.progress', { name: run.name })} />
      )}
      {lines.map((line) => (
        <p key={String(line)}>{line}</p>
      ))}
      <div className={own.buttons}>
        {(['stop', 'resumption', 'undoing'] as const).map(
          (how) =>
            may[how] && (
              <Button key={how} size="compact-sm" variant="default" disabled={act.isPending} onClick={() => act.mutate(how)}>
                {t(`settings.import.act.${how}`)}
              </Button>
            ),
        )}
        {run.remarks > 0 && (
          <Button size="compact-sm" variant="subtle" aria-expanded={reading} onClick={() => setReading(!reading)}>
            {t('settings.import.remarks', { count: run.remarks, number: number.format(run.remarks) })}
          </Button>
        )}
      </div>
      {reading && <Remarks run={run.id} />}
    </li>
  );
}
