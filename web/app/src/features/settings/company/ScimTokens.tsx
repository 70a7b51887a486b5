import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { say } from '../../../shared/toast/toasts.ts';
import { Blank } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { scimQuery, type ScimToken } from './scim.ts';

/** By which a directory comes; each is shown once. */
export function ScimTokens({ tokens }: { tokens: ScimToken[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const refresh = () => queries.invalidateQueries({ queryKey: scimQuery.queryKey });
  const make = useMutation({
    mutationFn: () => call<{ token: string }>('POST', '/api/v1/scim/tokens', { body: { name } }),
    onSuccess: () => setName(''),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call('DELETE', `/api/v1/scim/tokens/${id}`),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: refresh,
  });
  return (
    <>
      <SettingForm label={t('settings.company.scim.tokens')} dirty={name !== ''} save={make} problem={make.error}>
        <Sentence
          text="settings.company.scim.newToken"
          blanks={{ name: <Blank label={t('settings.company.scim.tokenName')} name="tokenName" value={name} onChange={setName} required /> }}
        />
        {make.data && (
          <p role="status" className={styles.preview}>
            {t('settings.company.scim.tokenOnce')} <code className={styles.link}>{make.data.token}</code>
          </p>
        )}
      </SettingForm>
      <ul className={styles.plain}>
        {tokens.map((token) => (
          <li key={token.id} className={styles.line}>
            <span className={styles.grow}>
              {token.name}{' '}
              <span className={styles.quiet}>
                {token.usedAt ? (
                  <>
                    {t('settings.company.scim.used')} <Moment at={token.usedAt} />
                  </>
                ) : (
                  t('settings.company.scim.unused')
                )}
              </span>
            </span>
            <Button
              variant="subtle"
              color="gray"
              aria-label={t('settings.company.scim.revokeThis', { name: token.name })}
              disabled={revoke.isPending}
              onClick={() => revoke.mutate(token.id ?? '')}
            >
              {t('settings.company.scim.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
