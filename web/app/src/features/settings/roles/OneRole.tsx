import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Pick } from '../../../shared/parts/Pick.tsx';
import { Blank, Choice } from '../Blank.tsx';
import type { Role } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { sameBrands, sameRights, type FieldRights } from './limits.ts';
import { granted, toggled } from './permissions.ts';
import { RoleLimits } from './RoleLimits.tsx';
import { SeeAs } from './SeeAs.tsx';

const scopes = ['all', 'my-teams', 'mine'];
const ready = new Set(['admin', 'supervisor', 'agent']);

/** "An Agent sees tickets of their teams and may answer customers, write notes and assign work." */
export function OneRole({ role, all }: { role: Role; all: string[] }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(role.name ?? '');
  const [scope, setScope] = useState(role.scope ?? 'mine');
  const [codes, setCodes] = useState(role.permissions ?? []);
  const [brands, setBrands] = useState(role.brands ?? []);
  const [fields, setFields] = useState<FieldRights>(role.fields ?? {});
  const [needed, setNeeded] = useState(role.secondFactor ?? false);
  const [opened, setOpened] = useState(false);
  const path = `/api/v1/roles/${role.id}`;
  const refresh = () => queries.invalidateQueries({ queryKey: ['roles'] });
  const fixed = role.key === 'admin';
  const save = useMutation({
    mutationFn: () =>
      call('PATCH', path, { body: { ...(fixed ? {} : { name, scope, permissions: codes, brands, fields }), secondFactor: needed }, headers: { 'If-Match': `"${role.version}"` } }),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const remove = useMutation({ mutationFn: () => call('DELETE', path), onSettled: refresh, meta: { quiet: true } });
  const has = granted(codes, all);
  const listed = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const may = has.length === all.length ? t('settings.roles.everything') : listed.format(has.map((one) => t(`may.${one}`, { defaultValue: one })));
  const limited = !sameBrands(brands, role.brands ?? []) || !sameRights(fields, role.fields ?? {});
  const dirty = name !== role.name || scope !== role.scope || codes.join() !== (role.permissions ?? []).join() || needed !== role.secondFactor || limited;
  return (
    <SettingForm
      label={role.name}
      dirty={dirty}
      save={save}
      problem={save.error ?? remove.error}
      first={
        !fixed && (
          <Pick
            label={t('settings.roles.permissions', { role: role.name })}
            options={all.map((value) => ({ value, label: t(`may.${value}`, { defaultValue: value }) }))}
            chosen={has}
            onPick={(permission) => setCodes(toggled(codes, all, permission))}
            opened={opened}
            onOpened={setOpened}
            several
            known
          >
            {t('settings.roles.change')}
          </Pick>
        )
      }
      more={
        !dirty && (
          <>
            {!fixed && <SeeAs role={role} />}
            {!ready.has(role.key ?? '') && (
              <Button variant="subtle" color="gray" onClick={() => remove.mutate()}>
                {t('settings.roles.remove')}
              </Button>
            )}
          </>
        )
      }
    >
      <Sentence
        text="settings.roles.sentence"
        blanks={{
          name: fixed ? <strong>{name}</strong> : <Blank label={t('settings.roles.name')} name="name" value={name} onChange={setName} required />,
          scope: fixed ? (
            t(`settings.roles.scope.${scope}`)
          ) : (
            <Choice
              label={t('settings.roles.reach', { role: role.name })}
              value={scope}
              onChange={setScope}
              options={scopes.map((value) => ({ value, label: t(`settings.roles.scope.${value}`) }))}
            />
          ),
          may: <span>{may || t('settings.roles.nothing')}</span>,
        }}
      />
      {!fixed && <RoleLimits role={role.name ?? ''} brands={brands} onBrands={setBrands} fields={fields} onFields={setFields} />}
      <Sentence
        text="settings.roles.signIn"
        blanks={{
          needed: (
            <Choice
              label={t('settings.roles.signInOf', { role: role.name })}
              value={needed ? 'needed' : 'free'}
              onChange={(chosen) => setNeeded(chosen === 'needed')}
              options={['free', 'needed'].map((value) => ({ value, label: t(`settings.roles.factor.${value}`) }))}
            />
          ),
        }}
      />
      {fixed && <p className={styles.quiet}>{t('settings.roles.fixed')}</p>}
    </SettingForm>
  );
}
