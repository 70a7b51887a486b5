import { Button, Code, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import styles from '../settings/Settings.module.css';
import type { Endpoint } from './integrations.ts';

/** A secret that was made just now, once. */
export function Secret({ name, made }: { name: string; made: Endpoint | undefined }) {
  const { t } = useTranslation();
  if (!made?.secret) return null;
  return (
    <div role="status">
      <p className={styles.said}>{t('integrations.secret', { name })}</p>
      <Code block tabIndex={0}>{made.secret}</Code>
      {made.oldSecretUntil && (
        <p className={styles.quiet}>
          {t('integrations.bothUntil')} <Moment at={made.oldSecretUntil} />
        </p>
      )}
      <CopyButton value={made.secret}>
        {({ copied, copy }) => (
          <Button variant="default" size="xs" onClick={copy}>
            {t(copied ? 'integrations.copied' : 'integrations.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
