import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { kinds, type Field, type FieldOption, type Subject } from '../../fields/fields.ts';
import { Blank, Choice } from '../Blank.tsx';
import { keyOf } from '../keyOf.ts';
import { Sentence } from '../Sentence.tsx';
import styles from '../Settings.module.css';
import { OptionLines } from './OptionLines.tsx';

export function NewField({ subject, taken }: { subject: Subject; taken: string[] }) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<string>('text');
  const [currency, setCurrency] = useState('EUR');
  const [options, setOptions] = useState<FieldOption[]>([]);
  const chooses = kind === 'choice' || kind === 'tree';
  const create = useMutation({
    mutationFn: () =>
      call<Field>('POST', '/api/v1/fields', {
        body: {
          subject,
          key: keyOf(name, taken),
          kind,
          name: { [i18n.language]: name.trim() },
          ...(chooses ? { options } : {}),
          ...(kind === 'money' ? { currency } : {}),
        },
      }),
    onSuccess: () => {
      setName('');
      setOptions([]);
    },
    onSettled: () => {
      for (const queryKey of [['fields'], ['forms'], ['filters']]) void queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <form
      className={styles.item}
      aria-label={t('settings.fields.newLabel')}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Sentence
        text="settings.fields.new"
        blanks={{
          name: <Blank label={t('settings.fields.newName')} name="name" value={name} onChange={setName} required />,
          kind: (
            <Choice
              label={t('settings.fields.kind')}
              value={kind}
              onChange={setKind}
              options={kinds.map((value) => ({ value, label: t(`settings.fields.kinds.${value}`) }))}
            />
          ),
        }}
      />
      {kind === 'money' && (
        <Sentence
          text="settings.fields.inCurrency"
          blanks={{ currency: <Blank label={t('settings.fields.currency')} name="currency" value={currency} onChange={(now) => setCurrency(now.toUpperCase())} pattern="[A-Z]{3}" required /> }}
        />
      )}
      {chooses && <OptionLines tree={kind === 'tree'} options={options} kept={[]} onChange={setOptions} />}
      {create.error && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(create.error)}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" disabled={!name.trim() || (chooses && options.length === 0) || create.isPending}>
          {t('settings.fields.add')}
        </Button>
      </div>
    </form>
  );
}
