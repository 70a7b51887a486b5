import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import styles from '../Settings.module.css';

/** What a site signs its visitors' proofs with: made here, told once. */
export function Secret({ brand, needed }: { brand: string; needed: boolean }) {
  const { t } = useTranslation();
  const make = useMutation({ mutationFn: () => call<{ secret: string }>('POST', `/api/v1/widgets/${brand}/secret`) });
  if (!needed) return null;
  return (
    <div className={styles.actions}>
      <Button variant="default" disabled={make.isPending} onClick={() => make.mutate()}>
        {t('settings.chat.secret')}
      </Button>
      {make.data && (
        <p className={styles.preview} role="status">
          {t('settings.chat.secretShown')} <span className={styles.link}>{make.data.secret}</span>
        </p>
      )}
    </div>
  );
}
