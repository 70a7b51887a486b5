import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import type { Brand } from '../configuration.ts';
import styles from '../Settings.module.css';
import { portalQuery, putLogo, removeLogo, type Portal } from './portal.ts';

/** The picture above a portal: chosen and there, or taken away. */
export function Logo({ brand, portal }: { brand: Brand; portal: Portal }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (picture: File | null) => (picture ? putLogo(portal.brand, picture) : removeLogo(portal.brand)),
    onSettled: () => queries.invalidateQueries({ queryKey: portalQuery(portal.brand).queryKey }),
    meta: { quiet: true },
  });
  return (
    <div className={styles.actions}>
      <Button variant="default" disabled={change.isPending} onClick={() => file.current?.click()}>
        {t(portal.hasLogo ? 'settings.portal.otherLogo' : 'settings.portal.chooseLogo')}
      </Button>
      {portal.hasLogo && (
        <Button variant="subtle" disabled={change.isPending} onClick={() => change.mutate(null)}>
          {t('settings.portal.noLogo')}
        </Button>
      )}
      <input
        ref={file}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        hidden
        aria-label={t('settings.portal.logoOf', { name: brand.name })}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.files?.[0];
          if (chosen) change.mutate(chosen);
          currentTarget.value = '';
        }}
      />
      {change.error && (
        <span role="alert" className={styles.said} data-tone="failed">
          {explain(change.error)}
        </span>
      )}
    </div>
  );
}
