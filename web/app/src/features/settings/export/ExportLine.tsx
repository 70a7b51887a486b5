import { call } from '@goodword/api-client';
import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fileSize } from '../../../shared/fileSize.ts';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { say } from '../../../shared/toast/toasts.ts';
import styles from '../Settings.module.css';
import own from '../import/Import.module.css';
import { exportsQuery, isGoingOn, type WorkspaceExport } from './exports.ts';

/** One export: how far it is, where to fetch it and until when. */
export function ExportLine({ one }: { one: WorkspaceExport }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => call('DELETE', `/api/v1/workspace-exports/${one.id}`),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
  });
  const number = new Intl.NumberFormat(i18n.language);
  const going = isGoingOn(one);
  const files = one.files ?? null;
  return (
    <li className={own.run}>
      <div className={own.head}>
        <strong>{t(`settings.export.state.${one.state}`)}</strong>
        <span className={styles.quiet}>
          <Moment at={one.begunAt} />
          {one.size !== null && one.size !== undefined && ` · ${fileSize(one.size, i18n.language)}`}
        </span>
      </div>
      {going && (
        <>
          <Progress value={files === null ? 0 : files === 0 ? 100 : (100 * one.filesPacked) / files} size="sm" aria-label={t('settings.export.progress')} />
          <p role="status">
            {files === null
              ? t('settings.export.rows', { number: number.format(one.rows) })
              : t('settings.export.files', { packed: number.format(one.filesPacked), all: number.format(files) })}
          </p>
        </>
      )}
      {one.trouble && <p>{one.trouble}</p>}
      {one.state === 'done' && (
        <p className={styles.quiet}>
          {t('settings.export.until')} <Moment at={one.until} />
        </p>
      )}
      {(going || one.state === 'done') && (
        <div className={own.buttons}>
          {one.state === 'done' && (
            <Button component="a" size="compact-sm" href={`/api/v1/workspace-exports/${one.id}/file`} download>
              {t('settings.export.fetch')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" disabled={remove.isPending} onClick={() => remove.mutate()}>
            {t(going ? 'settings.export.stop' : 'settings.export.delete')}
          </Button>
        </div>
      )}
    </li>
  );
}
