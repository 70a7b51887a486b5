import { call } from '@goodword/api-client';
import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { Blank, Choice } from '../Blank.tsx';
import { rolesQuery } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { GroupLines } from './GroupLines.tsx';
import { ldapQuery, requestOf, valuesOf, type Ldap, type LdapValues } from './ldap.ts';
import { LdapSync } from './LdapSync.tsx';

type Word = Exclude<keyof LdapValues, 'lines'>;

/** The LDAP directory, in sentences. */
export function LdapForm({ ldap }: { ldap: Ldap }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const kept = ldap.settings;
  const [begun] = useState(() => valuesOf(kept, t('settings.company.ldap.usualButton')));
  const [values, setValues] = useState(begun);
  const [shown, setShown] = useState(Boolean(kept));
  const { data: roles } = useQuery(rolesQuery);
  const dirty = !kept || JSON.stringify(values) !== JSON.stringify(begun);
  const save = useMutation({
    mutationFn: () => call('PUT', '/api/v1/ldap', { body: requestOf(values) }),
    onSuccess: () => {
      say({ text: t('settings.saved') });
      return queries.invalidateQueries({ queryKey: ldapQuery.queryKey });
    },
    meta: { quiet: true },
  });
  const set = (field: Word) => (value: string) => setValues((was) => ({ ...was, [field]: value }));
  const blank = (field: Word, more: { type?: string; required?: boolean; placeholder?: string } = {}) => (
    <Blank label={t(`settings.company.ldap.${field}`)} name={`ldap-${field}`} value={values[field]} onChange={set(field)} {...more} />
  );
  const choice = (field: Word, texts: string, options: string[]) => (
    <Choice
      label={t(`settings.company.ldap.${field}`)}
      value={values[field]}
      onChange={set(field)}
      options={options.map((value) => ({ value, label: t(`${texts}.${value}`) }))}
    />
  );
  const roleOptions = (roles?.items ?? []).map((role) => ({
    value: role.id ?? '',
    label: t('settings.company.getsRole', { role: role.name }),
  }));
  if (!shown)
    return (
      <SettingForm
        label={t('settings.company.ldap.title')}
        dirty={false}
        save={save}
        first={
          <Button variant="default" onClick={() => setShown(true)}>
            {t('settings.company.ldap.begin')}
          </Button>
        }
      >
        <p>{t('settings.company.ldap.none')}</p>
      </SettingForm>
    );
  return (
    <SettingForm
      label={t('settings.company.ldap.title')}
      dirty={dirty}
      save={save}
      problem={save.error}
      more={kept && !dirty && <LdapSync />}
    >
      <Sentence
        text="settings.company.ldap.whether"
        blanks={{ on: choice('on', 'settings.company.ons', ['yes', 'no']), button: blank('button', { required: true }) }}
      />
      <Sentence
        text="settings.company.ldap.where"
        blanks={{
          url: blank('url', { required: true, placeholder: 'ldaps://directory.example.com' }),
          bindDn: blank('bindDn', { required: true, placeholder: 'cn=goodword,dc=example,dc=com' }),
          secret: blank('secret', { type: 'password', placeholder: kept?.secretKnown ? t('settings.company.secretKept') : undefined }),
        }}
      />
      <Textarea
        label={t('settings.company.ldap.certificate')}
        description={t('settings.company.ldap.certificateHint')}
        value={values.certificate}
        onChange={(event) => set('certificate')(event.currentTarget.value)}
        placeholder="-----BEGIN CERTIFICATE-----"
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
      />
      <Sentence
        text="settings.company.ldap.people"
        blanks={{
          base: blank('base', { required: true, placeholder: 'ou=people,dc=example,dc=com' }),
          userFilter: blank('userFilter', { required: true }),
        }}
      />
      <Sentence
        text="settings.company.ldap.names"
        blanks={{
          id: blank('id', { required: true }),
          email: blank('email', { required: true }),
          name: blank('name', { required: true }),
        }}
      />
      <Sentence
        text="settings.company.ldap.groups"
        blanks={{
          groupBase: blank('groupBase', { placeholder: 'ou=groups,dc=example,dc=com' }),
          groupFilter: blank('groupFilter', { placeholder: '(member={dn})' }),
          group: blank('group', { required: true }),
        }}
      />
      <Sentence
        text="settings.company.who"
        blanks={{
          domains: blank('domains', { placeholder: 'example.com' }),
          makesAgents: choice('makesAgents', 'settings.company.makesAgentss', ['yes', 'no']),
        }}
      />
      <GroupLines lines={values.lines} onChange={(lines) => setValues((was) => ({ ...was, lines }))} />
      <Sentence
        text="settings.company.others"
        blanks={{
          otherwise: (
            <Choice
              label={t('settings.company.ldap.otherwise')}
              value={values.otherwise}
              onChange={set('otherwise')}
              options={[{ value: '', label: t('settings.company.refused') }, ...roleOptions]}
            />
          ),
        }}
      />
      <Sentence
        text="settings.company.ldap.ways"
        blanks={{
          onlyWay: choice('onlyWay', 'settings.company.onlyWays', ['no', 'yes']),
          syncs: choice('syncs', 'settings.company.ldap.syncss', ['yes', 'no']),
        }}
      />
    </SettingForm>
  );
}
