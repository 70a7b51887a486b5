import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { type Field } from '../../fields/fields.ts';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { OptionLines } from './OptionLines.tsx';
import { useChangeField } from './useChangeField.ts';

interface Props {
  field: Field;
  /** The one above it. */
  before?: Field;
}

/** What a stranger can type or choose. */
const asked = new Set(['text', 'number', 'money', 'date', 'choice', 'tree']);

/** "Contract is a choice. Lists can ask for it." with its options. */
export function OneField({ field, before }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(inLanguage(field.name, i18n.language));
  const [help, setHelp] = useState(inLanguage(field.help, i18n.language));
  const [options, setOptions] = useState(field.options ?? []);
  const [customers, setCustomers] = useState(field.customers ? 'yes' : 'no');
  const [filterable, setFilterable] = useState(field.filterable ? 'yes' : 'no');
  const change = useChangeField(field);
  const up = useMutation({
    mutationFn: async () => {
      for (const [one, position] of [[field, before?.position], [before, field.position]] as const)
        await call('PATCH', `/api/v1/fields/${one?.id}`, { body: { position } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['fields'] }),
  });
  const title = inLanguage(field.name, i18n.language);
  const dirty =
    name !== title ||
    help !== inLanguage(field.help, i18n.language) ||
    (filterable === 'yes') !== field.filterable ||
    (customers === 'yes') !== field.customers ||
    JSON.stringify(options) !== JSON.stringify(field.options ?? []);
  const save = () =>
    change.mutate({
      name: { ...field.name, [i18n.language]: name.trim() },
      help: { ...field.help, [i18n.language]: help.trim() },
      filterable: filterable === 'yes',
      customers: customers === 'yes',
      ...(field.options?.length ? { options } : {}),
    });
  return (
    <SettingForm
      label={title}
      dirty={dirty && name.trim() !== ''}
      save={{ mutate: save, isPending: change.isPending }}
      problem={change.error}
      more={
        <>
          {before && (
            <Button variant="subtle" color="gray" disabled={up.isPending} onClick={() => up.mutate()}>
              {t('settings.fields.up')}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={() => change.mutate({ archived: !field.archived })}>
            {t(field.archived ? 'settings.fields.back' : 'settings.fields.archive')}
          </Button>
        </>
      }
    >
      <Sentence
        text="settings.fields.sentence"
        blanks={{
          name: <Blank label={t('settings.fields.name')} name="name" value={name} onChange={setName} required />,
          kind: <strong>{t(`settings.fields.kinds.${field.kind}`)}</strong>,
          filterable: (
            <Choice
              label={t('settings.fields.filterable')}
              value={filterable}
              onChange={setFilterable}
              options={['yes', 'no'].map((value) => ({ value, label: t(`settings.fields.lists.${value}`) }))}
            />
          ),
        }}
      />
      <Sentence
        text="settings.fields.explained"
        blanks={{ help: <Blank label={t('settings.fields.help')} name="help" value={help} onChange={setHelp} /> }}
      />
      {field.subject === 'ticket' && asked.has(field.kind ?? '') && (
        <Sentence
          text="settings.fields.byCustomers"
          blanks={{
            customers: (
              <Choice
                label={t('settings.fields.customers')}
                value={customers}
                onChange={setCustomers}
                options={['no', 'yes'].map((value) => ({ value, label: t(`settings.fields.asked.${value}`) }))}
              />
            ),
          }}
        />
      )}
      {(field.options?.length ?? 0) > 0 && (
        <OptionLines tree={field.kind === 'tree'} options={options} kept={(field.options ?? []).map((one) => one.key)} onChange={setOptions} />
      )}
      {field.filterable && !field.archived && (
        <p className={styles.preview}>
          {t('settings.fields.typed')} <code>{field.key}:{field.options?.[0]?.key ?? '…'}</code>
        </p>
      )}
    </SettingForm>
  );
}
