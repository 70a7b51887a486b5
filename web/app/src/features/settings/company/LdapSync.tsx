import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import styles from '../Settings.module.css';

interface Planned {
  agent: string;
  name: string;
  what: string;
  detail: string;
}

/** What has become of those who came from the directory: shown first, then done. */
export function LdapSync() {
  const { t } = useTranslation();
  const check = useMutation({
    mutationFn: () => call<{ people: number }>('POST', '/api/v1/ldap/check'),
    meta: { quiet: true },
  });
  const preview = useMutation({
    mutationFn: () => call<{ items: Planned[] }>('POST', '/api/v1/ldap/sync/preview'),
    meta: { quiet: true },
  });
  const sync = useMutation({
    mutationFn: () => call<{ known: number; changed: number }>('POST', '/api/v1/ldap/sync'),
    onSuccess: () => preview.reset(),
    meta: { quiet: true },
  });
  const planned = preview.data?.items ?? [];
  const busy = check.isPending || preview.isPending || sync.isPending;
  const refused = check.error ?? preview.error ?? sync.error;
  return (
    <>
      <Button variant="default" disabled={busy} onClick={() => check.mutate()}>
        {t('settings.company.check')}
      </Button>
      <Button variant="default" disabled={busy} onClick={() => preview.mutate()}>
        {t('settings.company.ldap.preview')}
      </Button>
      {planned.length > 0 && (
        <Button disabled={busy} onClick={() => sync.mutate()}>
          {t('settings.company.ldap.sync')}
        </Button>
      )}
      {planned.length > 0 && (
        <ul className={styles.plain}>
          {planned.map((one) => (
            <li key={`${one.agent} ${one.what}`} className={styles.line}>
              {t(`settings.company.ldap.planned.${one.what}`, { name: one.name, detail: one.detail || '–' })}
            </li>
          ))}
        </ul>
      )}
      <p role="status" className={styles.said}>
        {check.data && t('settings.company.ldap.checked', { count: check.data.people })}
        {preview.data && planned.length === 0 && t('settings.company.ldap.nothing')}
        {sync.data && !preview.data && t('settings.company.ldap.synced', { count: sync.data.changed })}
      </p>
      {refused && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(refused)}
        </p>
      )}
    </>
  );
}
