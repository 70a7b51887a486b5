import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import { Blank, Choice } from '../Blank.tsx';
import type { Brand } from '../configuration.ts';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { check, providerQuery, put, valuesOf, type KeptProvider, type Values } from './provider.ts';

/** The brand's own sign-in for its customers; nothing but a button until somebody wants one. */
export function Provider({ brand }: { brand: Brand }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  const { data } = useQuery(providerQuery(brand.id ?? ''));
  if (!data) return null;
  if (data.settings || wanted) return <ProviderForm key={data.version} brand={brand} kept={data} />;
  return (
    <div className={styles.item}>
      <p className={styles.quiet}>{t('settings.portal.provider.none', { brand: brand.name })}</p>
      <Button
        variant="default"
        aria-label={t('settings.portal.provider.setUpFor', { brand: nameOf(brand) })}
        onClick={() => setWanted(true)}
      >
        {t('settings.portal.provider.setUp')}
      </Button>
    </div>
  );
}

/** Brands may be called alike. */
const nameOf = (brand: Brand) => `${brand.name} (${brand.key})`;

function ProviderForm({ brand, kept }: { brand: Brand; kept: KeptProvider }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const id = brand.id ?? '';
  const [begun] = useState(() => valuesOf(kept, t('settings.portal.provider.usualButton')));
  const [values, setValues] = useState(begun);
  const dirty = !kept.settings || JSON.stringify(values) !== JSON.stringify(begun);
  const save = useMutation({
    mutationFn: () => put(id, kept.version, values),
    onSuccess: (now) => {
      say({ text: t('settings.saved') });
      queries.setQueryData(providerQuery(id).queryKey, now);
    },
    meta: { quiet: true },
  });
  const look = useMutation({ mutationFn: () => check(id), meta: { quiet: true } });
  const set = (field: keyof Values) => (value: string) => setValues((was) => ({ ...was, [field]: value }));
  const blank = (field: keyof Values, more: { type?: string; required?: boolean; placeholder?: string } = {}) => (
    <Blank
      label={t(`settings.portal.provider.${field}`)}
      name={field}
      value={values[field]}
      onChange={set(field)}
      {...more}
    />
  );
  const choice = (field: 'on' | 'trustsUnverified' | 'links', options: string[]) => (
    <Choice
      label={t(`settings.portal.provider.${field}`)}
      value={values[field]}
      onChange={set(field)}
      options={options.map((value) => ({ value, label: t(`settings.portal.provider.${field}s.${value}`) }))}
    />
  );
  return (
    <SettingForm
      label={t('settings.portal.provider.title', { brand: nameOf(brand) })}
      dirty={dirty}
      save={save}
      problem={save.error}
      more={
        !dirty && (
          <Button variant="default" onClick={() => look.mutate()} disabled={look.isPending}>
            {t('settings.company.check')}
          </Button>
        )
      }
    >
      <Sentence
        text="settings.portal.provider.whether"
        blanks={{
          brand: <strong>{brand.name}</strong>,
          on: choice('on', ['yes', 'no']),
          button: blank('button', { required: true }),
        }}
      />
      <Sentence
        text="settings.portal.provider.where"
        blanks={{
          issuer: blank('issuer', { type: 'url', required: true, placeholder: 'https://sign-in.example.com' }),
          clientId: blank('clientId', { required: true }),
          secret: blank('secret', {
            type: 'password',
            placeholder: kept.settings?.secretKnown ? t('settings.portal.provider.secretKept') : undefined,
          }),
          scopes: blank('scopes', { required: true }),
        }}
      />
      <p className={styles.quiet}>
        {t('settings.portal.provider.redirect')} <code className={styles.link}>{kept.redirect}</code>
      </p>
      <Sentence
        text="settings.portal.provider.who"
        blanks={{
          trustsUnverified: choice('trustsUnverified', ['no', 'yes']),
          links: choice('links', ['yes', 'no']),
        }}
      />
      {look.data && (
        <p role="status" className={styles.said}>
          {t('settings.company.checked', { host: look.data.host, count: look.data.keys })}
        </p>
      )}
      {look.error && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(look.error)}
        </p>
      )}
    </SettingForm>
  );
}
