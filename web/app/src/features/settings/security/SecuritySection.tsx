import { call } from '@goodword/api-client';
import { Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { networksOf, signInRulesQuery, type SignInRules } from './rules.ts';

/** How agents get in: passwords, sessions, networks. */
export function SecuritySection() {
  const { data } = useQuery(signInRulesQuery);
  return data ? <RulesForm key={JSON.stringify(data)} rules={data} /> : null;
}

function RulesForm({ rules }: { rules: SignInRules }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [length, setLength] = useState(String(rules.passwordLength));
  const [idle, setIdle] = useState(String(rules.idleHours));
  const [longest, setLongest] = useState(String(rules.longestHours));
  const [mails, setMails] = useState(rules.newDeviceMails ?? true);
  const known = (rules.networks ?? []).join('\n');
  const [networks, setNetworks] = useState(known);
  const save = useMutation({
    mutationFn: () =>
      call('PUT', '/api/v1/sign-in-rules', {
        body: {
          passwordLength: Number(length),
          idleHours: Number(idle),
          longestHours: Number(longest),
          newDeviceMails: mails,
          networks: networksOf(networks),
        },
      }),
    onSuccess: () => {
      say({ text: t('settings.saved') });
      return queries.invalidateQueries({ queryKey: signInRulesQuery.queryKey });
    },
    meta: { quiet: true },
  });
  const dirty =
    length !== String(rules.passwordLength) ||
    idle !== String(rules.idleHours) ||
    longest !== String(rules.longestHours) ||
    mails !== rules.newDeviceMails ||
    networks !== known;
  return (
    <SettingForm label={t('settings.security.title')} dirty={dirty} save={save} problem={save.error}>
      <Sentence
        text="settings.security.passwords"
        blanks={{
          length: <Blank label={t('settings.security.length')} name="length" type="number" min={8} max={64} value={length} onChange={setLength} required />,
        }}
      />
      <Sentence
        text="settings.security.sessions"
        blanks={{
          idle: <Blank label={t('settings.security.idle')} name="idle" type="number" min={1} max={8760} value={idle} onChange={setIdle} required />,
          longest: <Blank label={t('settings.security.longest')} name="longest" type="number" min={1} max={8760} value={longest} onChange={setLongest} required />,
        }}
      />
      <Sentence
        text="settings.security.mails"
        blanks={{
          mails: (
            <Choice
              label={t('settings.security.mailsChoice')}
              value={mails ? 'told' : 'untold'}
              onChange={(chosen) => setMails(chosen === 'told')}
              options={['told', 'untold'].map((value) => ({ value, label: t(`settings.security.mail.${value}`) }))}
            />
          ),
        }}
      />
      <Textarea
        label={t('settings.security.networks')}
        description={t('settings.security.networksHint', { address: rules.yourAddress })}
        value={networks}
        onChange={(event) => setNetworks(event.currentTarget.value)}
        placeholder={'203.0.113.0/24\n2001:db8::/32'}
        autosize
        minRows={2}
        spellCheck={false}
      />
      <p className={styles.quiet}>{t('settings.security.factorHint')}</p>
    </SettingForm>
  );
}
