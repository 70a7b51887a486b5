import { api, body, call, type Schemas } from '@goodword/api-client';
import { Button, Code, CopyButton, Switch } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import styles from '../Settings.module.css';

const keysQuery = queryOptions({
  queryKey: ['domain-keys'],
  queryFn: async ({ signal }) => (await body(api.GET('/api/v1/domain-keys', { signal }))).items ?? [],
});

/** Whether mail leaves signed as its domain's own, and what the domain has to publish for it. */
export function DomainKeys() {
  const { data = [] } = useQuery(keysQuery);
  return data.map(({ domain, key }) => <OneDomain key={domain} domain={domain ?? ''} kept={key ?? undefined} />);
}

function OneDomain({ domain, kept }: { domain: string; kept: Schemas['DomainKeyResponse'] | undefined }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const turn = useMutation({
    mutationFn: (signs: boolean) => call('PUT', `/api/v1/domain-keys/${domain}`, { body: { signs } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keysQuery.queryKey }),
    meta: { quiet: true },
  });
  const record = kept?.record;
  return (
    <section className={styles.item} aria-label={t('settings.mail.sign.title', { domain })}>
      <Switch
        label={t('settings.mail.sign.title', { domain })}
        description={t('settings.mail.sign.why')}
        checked={kept?.signs ?? false}
        disabled={turn.isPending}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
      {turn.error && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(turn.error)}
        </p>
      )}
      {record && (
        <>
          <p className={styles.quiet}>{t('settings.mail.sign.publish')}</p>
          <Code block>{`${record.name} TXT "${record.text}"`}</Code>
          <div className={styles.actions}>
            <CopyButton value={record.text ?? ''}>
              {({ copied, copy }) => (
                <Button variant="default" size="xs" onClick={copy}>
                  {t(copied ? 'settings.mail.sign.copied' : 'settings.mail.sign.copy', { domain })}
                </Button>
              )}
            </CopyButton>
          </div>
        </>
      )}
    </section>
  );
}
