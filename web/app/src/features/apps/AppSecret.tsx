import { Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../settings/Settings.module.css';
import type { Registered } from './apps.ts';

/** The secret that was made just now, once. */
export function AppSecret({ made }: { made: Registered | undefined }) {
  const { t } = useTranslation();
  if (!made?.secret) return null;
  return (
    <div role="status">
      <p className={styles.said}>{t('apps.secretOnce', { name: made.app.name })}</p>
      <Code block tabIndex={0}>
        {made.secret}
      </Code>
    </div>
  );
}
