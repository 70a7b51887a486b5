import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { say } from '../../../shared/toast/toasts.ts';
import { Choice } from '../Blank.tsx';
import { rolesQuery } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { linesOf, rulesOf } from './company.ts';
import { GroupLines } from './GroupLines.tsx';
import { scimQuery, type Scim } from './scim.ts';
import { ScimTokens } from './ScimTokens.tsx';

/** A directory that keeps people and teams by itself. */
export function ScimForm({ scim }: { scim: Scim }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: roles } = useQuery(rolesQuery);
  const [begun] = useState(() => ({ lines: linesOf(scim.groups), otherwise: scim.otherwise ?? '' }));
  const [values, setValues] = useState(begun);
  const save = useMutation({
    mutationFn: () =>
      call('PUT', '/api/v1/scim', { body: { groups: rulesOf(values.lines), otherwise: values.otherwise || null } }),
    onSuccess: () => {
      say({ text: t('settings.saved') });
      return queries.invalidateQueries({ queryKey: scimQuery.queryKey });
    },
    meta: { quiet: true },
  });
  const options = (roles?.items ?? []).map((role) => ({
    value: role.id ?? '',
    label: t('settings.company.getsRole', { role: role.name }),
  }));
  return (
    <>
      <SettingForm
        label={t('settings.company.scim.title')}
        dirty={JSON.stringify(values) !== JSON.stringify(begun)}
        save={save}
        problem={save.error}
      >
        <p className={styles.sentence}>{t('settings.company.scim.lead')}</p>
        <p className={styles.quiet}>
          {t('settings.company.scim.address')} <code className={styles.link}>{scim.address}</code>
        </p>
        <GroupLines lines={values.lines} teamless onChange={(lines) => setValues((was) => ({ ...was, lines }))} />
        <Sentence
          text="settings.company.others"
          blanks={{
            otherwise: (
              <Choice
                label={t('settings.company.scim.otherwise')}
                value={values.otherwise}
                onChange={(otherwise) => setValues((was) => ({ ...was, otherwise }))}
                options={[{ value: '', label: t('settings.company.scim.usualRole') }, ...options]}
              />
            ),
          }}
        />
      </SettingForm>
      <ScimTokens tokens={scim.tokens ?? []} />
    </>
  );
}
