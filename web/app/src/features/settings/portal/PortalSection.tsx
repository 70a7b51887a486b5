import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { brandsQuery, type Brand } from '../configuration.ts';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { Logo } from './Logo.tsx';
import { portalQuery, put, type Portal } from './portal.ts';
import { Preview } from './Preview.tsx';
import { Provider } from './ProviderForm.tsx';
import { Sentences } from './Sentences.tsx';

export function PortalSection() {
  const { data = [] } = useQuery(brandsQuery);
  return data.map((brand) => <OfBrand key={brand.id} brand={brand} />);
}

function OfBrand({ brand }: { brand: Brand }) {
  const { data } = useQuery(portalQuery(brand.id ?? ''));
  return (
    data && (
      <>
        <OnePortal key={data.version} brand={brand} kept={data} />
        <Provider brand={brand} />
      </>
    )
  );
}

function OnePortal({ brand, kept }: { brand: Brand; kept: Portal }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [portal, setPortal] = useState(kept);
  const save = useMutation({
    mutationFn: () => put(portal),
    onSuccess: (now) => queries.setQueryData(portalQuery(kept.brand).queryKey, now),
    meta: { quiet: true },
  });
  return (
    <SettingForm
      label={`${brand.name} (${brand.key})`}
      dirty={JSON.stringify(portal) !== JSON.stringify(kept)}
      save={save}
      problem={save.error}
    >
      <Sentences brand={brand} portal={portal} onChange={(part) => setPortal((was) => ({ ...was, ...part }))} />
      {kept.enabled && (
        <p className={styles.quiet}>
          {t('settings.portal.address')}{' '}
          <a href={kept.address} target="_blank" rel="noreferrer">
            {kept.address}
          </a>
        </p>
      )}
      <Logo brand={brand} portal={kept} />
      <Preview brand={brand} portal={portal} />
    </SettingForm>
  );
}
