import { api, body } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { Enrol, type Enrolment } from '../../access/Enrol.tsx';
import { RecoveryCodes } from '../../access/RecoveryCodes.tsx';
import { useDate } from './useDate.ts';
import styles from '../Settings.module.css';
import { factorQuery } from './access.ts';
import { ProofForm } from './ProofForm.tsx';

type Doing = 'enrol' | 'another' | 'codes' | 'off';

/** "Signing in takes my password and a code of an app, since 3 May; 8 recovery codes are left." */
export function FactorSetting() {
  const { t } = useTranslation();
  const date = useDate();
  const queries = useQueryClient();
  const { data: factor } = useQuery(factorQuery);
  const [doing, setDoing] = useState<Doing>();
  const [enrolment, setEnrolment] = useState<Enrolment>();
  const [codes, setCodes] = useState<string[]>();
  const refresh = () => queries.invalidateQueries({ queryKey: factorQuery.queryKey });
  const prove = useMutation({
    mutationFn: async (proof: string) => {
      if (doing === 'off') await api.POST('/api/v1/agents/me/second-factor/removal', { body: { proof } });
      else if (doing === 'codes') setCodes((await body(api.POST('/api/v1/agents/me/recovery-codes', { body: { proof } }))).codes);
      else setEnrolment(await body(api.POST('/api/v1/agents/me/second-factor/enrolment', { body: { proof } })));
    },
    onSuccess: () => {
      if (doing === 'off') say({ text: t('settings.access.isOff') });
      setDoing(undefined);
    },
    onSettled: refresh,
    meta: { quiet: true },
  });
  const confirm = useMutation({
    mutationFn: (code: string) => body(api.PUT('/api/v1/agents/me/second-factor', { body: { code } })),
    onSuccess: (answer) => {
      setEnrolment(undefined);
      setCodes(answer.codes);
    },
    onSettled: refresh,
    meta: { quiet: true },
  });
  if (!factor) return null;
  const begin = (what: Doing) => {
    prove.reset();
    confirm.reset();
    setEnrolment(undefined);
    setDoing(what);
  };
  const mayTurnOff = !factor.demanded || (factor.passkeys ?? 0) > 0;
  const ways: Doing[] = [
    factor.app ? 'another' : 'enrol',
    ...(factor.on ? (['codes'] as const) : []),
    ...(factor.app && mayTurnOff ? (['off'] as const) : []),
  ];
  return (
    <section className={styles.item} aria-label={t('settings.access.factor')}>
      <p className={styles.sentence}>
        {factor.app && t('settings.access.on', { since: date(factor.since ?? '') })}
        {!factor.app && t(factor.on ? 'settings.access.byPasskey' : 'settings.access.off')}{' '}
        {factor.on && t('settings.access.codesLeft', { count: factor.codesLeft })}{' '}
        {factor.demanded && t('settings.access.demanded')}
      </p>
      {codes && <RecoveryCodes codes={codes} done={t('settings.access.kept')} onDone={() => setCodes(undefined)} />}
      {enrolment && <Enrol enrolment={enrolment} busy={confirm.isPending} error={confirm.error} onCode={confirm.mutate} />}
      {doing && (
        <ProofForm
          key={doing}
          action={t(`settings.access.do.${doing}`)}
          code={factor.on ?? false}
          busy={prove.isPending}
          error={prove.error}
          onProof={prove.mutate}
          onCancel={() => setDoing(undefined)}
        />
      )}
      {!doing && !enrolment && !codes && (
        <div className={styles.actions}>
          {ways.map((way) => (
            <Button key={way} variant={way === 'enrol' && !factor.on ? 'filled' : 'default'} onClick={() => begin(way)}>
              {t(`settings.access.do.${way}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
