import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/texts.ts';
import { Blank, Choice } from './Blank.tsx';
import { brandsQuery, type Brand } from './configuration.ts';
import { Sentence } from './Sentence.tsx';
import { SettingForm } from './SettingForm.tsx';
import styles from './Settings.module.css';

export function BrandSection() {
  const { data = [] } = useQuery(brandsQuery);
  return data.map((brand) => <OneBrand key={`${brand.id} ${brand.version}`} brand={brand} />);
}

function OneBrand({ brand }: { brand: Brand }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(brand.name ?? '');
  const [language, setLanguage] = useState(brand.language ?? 'en');
  const dirty = name !== brand.name || language !== brand.language;
  const save = useMutation({
    mutationFn: () =>
      call('PATCH', `/api/v1/brands/${brand.id}`, {
        body: { name, language },
        headers: { 'If-Match': `"${brand.version}"` },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['brands'] }),
  });
  const known = Object.entries(languages).map(([value, label]) => ({ value, label: label as string }));
  const spoken = known.some((one) => one.value === language) ? known : [...known, { value: language, label: language }];
  return (
    <SettingForm dirty={dirty} save={save}>
      <Sentence
        text="settings.brand.sentence"
        blanks={{
          name: <Blank label={t('settings.brand.name')} name="name" value={name} onChange={setName} required />,
          language: <Choice label={t('settings.brand.language')} value={language} onChange={setLanguage} options={spoken} />,
        }}
      />
      <p className={styles.quiet}>
        {t('settings.brand.form')}{' '}
        <a href={`/form/${brand.key}`} target="_blank" rel="noreferrer">
          {`${window.location.origin}/form/${brand.key}`}
        </a>
      </p>
    </SettingForm>
  );
}
