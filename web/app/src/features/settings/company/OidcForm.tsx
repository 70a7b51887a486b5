import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import { Blank, Choice } from '../Blank.tsx';
import { rolesQuery } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { companyQuery, requestOf, valuesOf, type Company, type Values } from './company.ts';
import { GroupLines } from './GroupLines.tsx';

type Word = Exclude<keyof Values, 'lines'>;

/** The OpenID Connect provider, in sentences. */
export function OidcForm({ company }: { company: Company }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const kept = company.settings;
  const [begun] = useState(() => valuesOf(kept, t('settings.company.usualButton')));
  const [values, setValues] = useState(begun);
  const { data: roles } = useQuery(rolesQuery);
  const dirty = !kept || JSON.stringify(values) !== JSON.stringify(begun);
  const save = useMutation({
    mutationFn: () => call('PUT', '/api/v1/oidc', { body: requestOf(values) }),
    onSuccess: () => {
      say({ text: t('settings.saved') });
      return queries.invalidateQueries({ queryKey: companyQuery.queryKey });
    },
    meta: { quiet: true },
  });
  const check = useMutation({
    mutationFn: () => call<{ host: string; keys: number }>('POST', '/api/v1/oidc/check'),
    meta: { quiet: true },
  });
  const set = (field: Word) => (value: string) => setValues((was) => ({ ...was, [field]: value }));
  const blank = (field: Word, more: { type?: string; required?: boolean; placeholder?: string } = {}) => (
    <Blank label={t(`settings.company.${field}`)} name={field} value={values[field]} onChange={set(field)} {...more} />
  );
  const choice = (field: Word, options: string[]) => (
    <Choice
      label={t(`settings.company.${field}`)}
      value={values[field]}
      onChange={set(field)}
      options={options.map((value) => ({ value, label: t(`settings.company.${field}s.${value}`) }))}
    />
  );
  const roleOptions = (roles?.items ?? []).map((role) => ({
    value: role.id ?? '',
    label: t('settings.company.getsRole', { role: role.name }),
  }));
  return (
    <SettingForm
      label={t('settings.company.title')}
      dirty={dirty}
      save={save}
      problem={save.error}
      more={
        kept &&
        !dirty && (
          <Button variant="default" onClick={() => check.mutate()} disabled={check.isPending}>
            {t('settings.company.check')}
          </Button>
        )
      }
    >
      <Sentence text="settings.company.whether" blanks={{ on: choice('on', ['yes', 'no']), button: blank('button', { required: true }) }} />
      <Sentence
        text="settings.company.where"
        blanks={{
          issuer: blank('issuer', { type: 'url', required: true, placeholder: 'https://sign-in.example.com' }),
          clientId: blank('clientId', { required: true }),
          secret: blank('secret', { type: 'password', placeholder: kept?.secretKnown ? t('settings.company.secretKept') : undefined }),
          scopes: blank('scopes', { required: true }),
        }}
      />
      <p className={styles.quiet}>
        {t('settings.company.redirect')} <code className={styles.link}>{company.redirect}</code>
      </p>
      <Sentence
        text="settings.company.who"
        blanks={{
          domains: blank('domains', { placeholder: 'example.com' }),
          makesAgents: choice('makesAgents', ['yes', 'no']),
        }}
      />
      <Sentence text="settings.company.whichGroups" blanks={{ groupsClaim: blank('groupsClaim') }} />
      <GroupLines lines={values.lines} onChange={(lines) => setValues((was) => ({ ...was, lines }))} />
      <Sentence
        text="settings.company.others"
        blanks={{
          otherwise: (
            <Choice
              label={t('settings.company.otherwise')}
              value={values.otherwise}
              onChange={set('otherwise')}
              options={[{ value: '', label: t('settings.company.refused') }, ...roleOptions]}
            />
          ),
        }}
      />
      <Sentence
        text={values.secondFactor === 'said' ? 'settings.company.factorSaid' : 'settings.company.factor'}
        blanks={{
          secondFactor: choice('secondFactor', ['ours', 'said', 'theirs']),
          factorWords: blank('factorWords', { required: true }),
        }}
      />
      <Sentence
        text="settings.company.ways"
        blanks={{ onlyWay: choice('onlyWay', ['no', 'yes']), signsOutThere: choice('signsOutThere', ['no', 'yes']) }}
      />
      {check.data && (
        <p role="status" className={styles.said}>
          {t('settings.company.checked', { host: check.data.host, count: check.data.keys })}
        </p>
      )}
      {check.error && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(check.error)}
        </p>
      )}
    </SettingForm>
  );
}
