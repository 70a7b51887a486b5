import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import type { Account } from '../configuration.ts';
import styles from '../Settings.module.css';

/** Why mail waits at an address, in the words of its mail server, and the way to go on. */
export function SendingTrouble({ account }: { account: Account }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const check = useMutation({
    mutationFn: () => call('POST', `/api/v1/channel-accounts/${account.id}/check`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['accounts'] }),
  });
  const { trouble } = account;
  if (!trouble) return null;
  const when = plainTime(new Date(trouble.until ?? ''), i18n.language);
  return (
    <p role="status" className={styles.said} data-tone="failed">
      {t(`settings.mail.stopped.${trouble.code}`)} {t('settings.mail.stoppedWords', { words: trouble.words, when })}{' '}
      <Button variant="default" size="xs" onClick={() => check.mutate()} disabled={check.isPending}>
        {t('settings.mail.tryNow', { address: account.address })}
      </Button>
    </p>
  );
}
