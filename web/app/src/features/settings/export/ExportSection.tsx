import { call } from '@goodword/api-client';
import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import styles from '../Settings.module.css';
import own from '../import/Import.module.css';
import { ExportLine } from './ExportLine.tsx';
import { exportsQuery, isGoingOn, shortest } from './exports.ts';

/** Takes the whole workspace out as one file: begun, watched, fetched, deleted. */
export function ExportSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const { data, error } = useQuery(exportsQuery);
  const begin = useMutation({
    mutationFn: () => call('POST', '/api/v1/workspace-exports', { body: { passphrase } }),
    onSuccess: () => setPassphrase(''),
    onSettled: () => queries.invalidateQueries({ queryKey: exportsQuery.queryKey }),
    meta: { quiet: true },
  });
  const items = data?.items ?? [];
  const busy = items.some(isGoingOn);
  return (
    <>
      <form
        className={own.form}
        aria-label={t('settings.export.title')}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <PasswordInput
          label={t('settings.export.passphrase')}
          description={t('settings.export.passphraseHint', { count: shortest })}
          autoComplete="new-password"
          required
          minLength={shortest}
          maxLength={200}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('settings.export.show') }}
        />
        <div className={own.buttons}>
          <Button type="submit" disabled={busy || begin.isPending || passphrase.trim().length < shortest}>
            {t('settings.export.begin')}
          </Button>
        </div>
        {begin.error && <p role="alert">{explain(begin.error)}</p>}
      </form>
      <p className={styles.quiet}>{t('settings.export.what')}</p>
      {error && !data && <p className={styles.quiet}>{explain(error)}</p>}
      {data && items.length === 0 && <p className={styles.quiet}>{t('settings.export.none')}</p>}
      <ul className={styles.plain} aria-label={t('settings.export.list')}>
        {items.map((one) => (
          <ExportLine key={one.id} one={one} />
        ))}
      </ul>
    </>
  );
}
