import { Button, Checkbox, FileInput, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import styles from '../Settings.module.css';
import { ColumnLines } from './ColumnLines.tsx';
import own from './Import.module.css';
import { ImportLine } from './ImportLine.tsx';
import { begin, importPages, sources, type Source, type Wanted } from './imports.ts';

/** Brings over what another desk or mailbox holds: tried first, watched, and taken back if it was wrong. */
export function ImportSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [source, setSource] = useState<Source>('mbox');
  const [file, setFile] = useState<File | null>(null);
  const [closed, setClosed] = useState(false);
  const [columns, setColumns] = useState<Record<string, string>>({});
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(importPages);
  const start = useMutation({
    mutationFn: (wanted: Wanted) => begin(wanted),
    onSettled: () => queries.invalidateQueries({ queryKey: ['imports'] }),
    meta: { quiet: true },
  });
  const send = (dry: boolean) => file && start.mutate({ source, file, dry, closed, columns: source === 'csv' ? columns : {} });
  const imports = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <form
        className={own.form}
        onSubmit={(event) => {
          event.preventDefault();
          send(true);
        }}
      >
        <NativeSelect
          label={t('settings.import.source')}
          data={sources.map((value) => ({ value, label: t(`settings.import.sources.${value}`) }))}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value as Source)}
        />
        <FileInput
          label={t('settings.import.file')}
          description={t(`settings.import.fileHint.${source}`)}
          placeholder={t('settings.import.choose')}
          value={file}
          onChange={(chosen) => {
            setFile(chosen);
            setColumns({});
          }}
          clearable
          clearButtonProps={{ 'aria-label': t('settings.import.clear') }}
        />
        {source === 'csv' && file && <ColumnLines file={file} columns={columns} onChange={setColumns} />}
        <Checkbox
          label={t('settings.import.closed')}
          checked={closed}
          onChange={(event) => setClosed(event.currentTarget.checked)}
        />
        <div className={own.buttons}>
          <Button type="submit" variant="default" disabled={!file || start.isPending}>
            {t('settings.import.try')}
          </Button>
          <Button disabled={!file || start.isPending} onClick={() => send(false)}>
            {t('settings.import.begin')}
          </Button>
        </div>
        {start.isPending && <p role="status">{t('settings.import.sending')}</p>}
        {start.error && <p role="alert">{explain(start.error)}</p>}
      </form>
      {error && !data && <p className={styles.quiet}>{explain(error)}</p>}
      {data && imports.length === 0 && <p className={styles.quiet}>{t('settings.import.none')}</p>}
      <ul className={styles.plain} aria-label={t('settings.import.list')}>
        {imports.map((one) => (
          <ImportLine key={one.id} run={one} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('settings.import.more')}
        </Button>
      )}
    </>
  );
}
