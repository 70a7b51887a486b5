import { api, body } from '@goodword/api-client';
import { Button, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancelled, makePasskey, passkeysWork } from '../../access/passkeys.ts';
import { RecoveryCodes } from '../../access/RecoveryCodes.tsx';
import { Moment } from '../../../shared/time/Moment.tsx';
import styles from '../Settings.module.css';
import own from './Access.module.css';
import { factorQuery } from './access.ts';
import { ProofForm } from './ProofForm.tsx';

const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: async () => (await body(api.GET('/api/v1/agents/me/passkeys'))).items ?? [],
});

/** Keys of my devices: they sign in without the password, and are a second factor. */
export function PasskeySetting() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: passkeys = [] } = useQuery(passkeysQuery);
  const { data: factor } = useQuery(factorQuery);
  const [name, setName] = useState('');
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<string>();
  const [codes, setCodes] = useState<string[]>();
  const refresh = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: passkeysQuery.queryKey }),
      queries.invalidateQueries({ queryKey: factorQuery.queryKey }),
    ]);
  const add = useMutation({
    mutationFn: (proof: string) => makePasskey(name, proof),
    onSuccess: (added) => {
      setAdding(false);
      setName('');
      if (added.codes && added.codes.length > 0) setCodes(added.codes);
    },
    onSettled: refresh,
    meta: { quiet: true },
  });
  const remove = useMutation({
    mutationFn: (proof: string) =>
      api.POST('/api/v1/agents/me/passkeys/{passkey}/removal', { params: { path: { passkey: removing ?? '' } }, body: { proof } }),
    onSuccess: () => setRemoving(undefined),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const code = factor?.on ?? false;
  const idle = !adding && !removing && !codes;
  return (
    <section className={styles.item} aria-label={t('settings.access.passkeys')}>
      <p className={styles.sentence}>{t(passkeys.length > 0 ? 'settings.access.passkeysSentence' : 'settings.access.noPasskeys')}</p>
      <ul className={styles.plain}>
        {passkeys.map((passkey) => (
          <li key={passkey.id} className={styles.line}>
            <span className={styles.grow}>
              {passkey.name}{' '}
              <span className={styles.quiet}>
                · {t('settings.access.since')} <Moment at={passkey.createdAt ?? ''} />
                {passkey.usedAt && (
                  <>
                    {' '}
                    · {t('settings.access.lastUsed')} <Moment at={passkey.usedAt} />
                  </>
                )}
              </span>
            </span>
            {idle && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={t('settings.access.removePasskey', { name: passkey.name })}
                onClick={() => {
                  remove.reset();
                  setRemoving(passkey.id);
                }}
              >
                {t('settings.access.remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {codes && <RecoveryCodes codes={codes} done={t('settings.access.kept')} onDone={() => setCodes(undefined)} />}
      {adding && (
        <>
          <div className={own.form}>
            <TextInput
              label={t('settings.access.passkeyName')}
              value={name}
              maxLength={100}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <ProofForm
            action={t('settings.access.addPasskey')}
            code={code}
            busy={add.isPending || !name.trim()}
            error={isCancelled(add.error) ? undefined : add.error}
            onProof={add.mutate}
            onCancel={() => setAdding(false)}
          />
        </>
      )}
      {removing && (
        <ProofForm
          action={t('settings.access.remove')}
          code={code}
          busy={remove.isPending}
          error={remove.error}
          onProof={remove.mutate}
          onCancel={() => setRemoving(undefined)}
        />
      )}
      {idle && passkeysWork && (
        <div className={styles.actions}>
          <Button
            variant="default"
            onClick={() => {
              add.reset();
              setAdding(true);
            }}
          >
            {t('settings.access.addPasskey')}
          </Button>
        </div>
      )}
    </section>
  );
}
