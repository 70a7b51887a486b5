import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import styles from './AccessPage.module.css';
import { enterByPasskey, isCancelled, passkeysWork } from './passkeys.ts';

/** Signs in by a passkey, where the browser can. */
export function PasskeyButton({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation();
  const enter = useMutation({ mutationFn: enterByPasskey, onSuccess: onIn, meta: { quiet: true } });
  if (!passkeysWork) return null;
  return (
    <div className={styles.form}>
      <Button variant="default" disabled={enter.isPending} onClick={() => enter.mutate()}>
        {t('access.byPasskey')}
      </Button>
      {enter.error && !isCancelled(enter.error) && (
        <p role="alert" className={styles.refusal}>
          {explain(enter.error)}
        </p>
      )}
    </div>
  );
}
