import { api, body, call, type Schemas } from '@goodword/api-client';
import { Textarea, TextInput } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n/texts.ts';
import type { Brand } from '../configuration.ts';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';

const places = ['ticket.number', 'ticket.subject', 'ticket.portalLink', 'contact.name', 'brand.name'].map((name) => `{{${name}}}`).join(', ');

type Words = Schemas['WordsBody'];
type Said = Schemas['AcknowledgementBody'];

function acknowledgementQuery(brand: string) {
  return queryOptions({
    queryKey: ['acknowledgement', brand],
    queryFn: ({ signal }) => body(api.GET('/api/v1/acknowledgements/{brand}', { params: { path: { brand } }, signal })),
  });
}

/** What a machine of ours says to who writes first. */
export function Acknowledgement({ brand }: { brand: Brand }) {
  const { data } = useQuery(acknowledgementQuery(brand.id ?? ''));
  return data ? <Form key={JSON.stringify(data)} brand={brand} said={data} /> : null;
}

function Form({ brand, said }: { brand: Brand; said: Said }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [now, setNow] = useState(said);
  const spoken = Object.keys(now.texts);
  const [language, setLanguage] = useState(spoken.includes(brand.language ?? '') ? (brand.language ?? '') : (spoken[0] ?? 'en'));
  const save = useMutation({
    mutationFn: () => call('PUT', `/api/v1/acknowledgements/${brand.id}`, { body: now }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['acknowledgement', brand.id ?? ''] }),
    meta: { quiet: true },
  });
  const texts = now.texts[language];
  const write = (when: 'open' | 'closed', words: Words) =>
    texts && setNow({ ...now, texts: { ...now.texts, [language]: { ...texts, [when]: words } } });
  return (
    <SettingForm
      dirty={JSON.stringify(now) !== JSON.stringify(said)}
      save={save}
      problem={save.error}
    >
      <Sentence
        text={now.on ? 'settings.acknowledgement.on' : 'settings.acknowledgement.off'}
        blanks={{
          brand: <strong>{brand.name}</strong>,
          does: (
            <Choice
              label={t('settings.acknowledgement.does')}
              value={String(now.on)}
              onChange={(value) => setNow({ ...now, on: value === 'true' })}
              options={['true', 'false'].map((value) => ({ value, label: t(`settings.acknowledgement.says.${value}`) }))}
            />
          ),
          perHour: (
            <Blank
              label={t('settings.acknowledgement.perHour')}
              name="perHour"
              type="number"
              min={1}
              max={20}
              value={String(now.perHour)}
              onChange={(value) => setNow({ ...now, perHour: Number(value) })}
            />
          ),
          language: (
            <Choice
              label={t('settings.acknowledgement.language')}
              value={language}
              onChange={setLanguage}
              options={spoken.map((value) => ({ value, label: (languages as Record<string, string>)[value] ?? value }))}
            />
          ),
        }}
      />
      {now.on &&
        texts &&
        (['open', 'closed'] as const).map((when) => (
          <fieldset key={when} className={styles.plain}>
            <legend>{t(`settings.acknowledgement.${when}`)}</legend>
            <TextInput
              label={t('settings.acknowledgement.subject')}
              value={texts[when].subject}
              onChange={(event) => write(when, { ...texts[when], subject: event.currentTarget.value })}
            />
            <Textarea
              label={t('settings.acknowledgement.text')}
              autosize
              minRows={3}
              value={texts[when].text}
              onChange={(event) => write(when, { ...texts[when], text: event.currentTarget.value })}
            />
          </fieldset>
        ))}
      {now.on && <p className={styles.quiet}>{t('settings.acknowledgement.places', { list: places })}</p>}
    </SettingForm>
  );
}
