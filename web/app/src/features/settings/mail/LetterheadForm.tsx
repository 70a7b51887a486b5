import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n/texts.ts';
import { Choice } from '../Blank.tsx';
import type { Brand } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { beginning, histories, letterheadQuery, places, type Letterhead, type Look } from './letterhead.ts';
import { LetterheadProof } from './LetterheadProof.tsx';
import { LookFields } from './LookFields.tsx';

/** What stands around and below the words of a brand's replies. */
export function LetterheadForm({ brand, title }: { brand: Brand; title: string }) {
  const { data } = useQuery(letterheadQuery(brand.id ?? ''));
  return data ? <Form key={JSON.stringify(data)} brand={brand} title={title} kept={data} /> : null;
}

function Form({ brand, title, kept }: { brand: Brand; title: string; kept: Letterhead }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [now, setNow] = useState(kept);
  const [language, setLanguage] = useState(brand.language ?? 'en');
  const look = now.looks[language];
  const known = new Set([...Object.keys(languages), brand.language ?? 'en', ...Object.keys(now.looks)]);
  const save = useMutation({
    mutationFn: () => call('PUT', `/api/v1/letterheads/${brand.id}`, { body: now }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['letterhead', brand.id ?? ''] }),
    meta: { quiet: true },
  });
  const write = (written: Look) => setNow({ ...now, looks: { ...now.looks, [language]: written } });
  const drop = () => {
    const { [language]: _, ...looks } = now.looks;
    setNow({ ...now, looks });
  };
  return (
    <SettingForm
      label={t('settings.letterhead.title', { brand: title })}
      dirty={JSON.stringify(now) !== JSON.stringify(kept)}
      save={save}
      problem={save.error}
      more={
        <Button variant="default" onClick={() => (look ? drop() : write(beginning))}>
          {t(look ? 'settings.letterhead.drop' : 'settings.letterhead.begin')}
        </Button>
      }
    >
      <Sentence
        text={look ? 'settings.letterhead.with' : 'settings.letterhead.without'}
        blanks={{
          brand: <strong>{title}</strong>,
          language: (
            <Choice
              label={t('settings.letterhead.language', { brand: title })}
              value={language}
              onChange={setLanguage}
              options={[...known].map((value) => ({ value, label: (languages as Record<string, string>)[value] ?? value }))}
            />
          ),
          history: (
            <Choice
              label={t('settings.letterhead.history', { brand: title })}
              value={now.history}
              onChange={(history) => setNow({ ...now, history })}
              options={histories.map((value) => ({ value, label: t(`settings.letterhead.below.${value}`) }))}
            />
          ),
        }}
      />
      {look && <LookFields look={look} onChange={write} />}
      {look && <p className={styles.quiet}>{t('settings.letterhead.places', { list: places, open: '{{#agent.title}}', close: '{{/agent.title}}' })}</p>}
      {(look || now.history !== 'none') && <LetterheadProof brand={brand} language={language} letterhead={now} />}
    </SettingForm>
  );
}
