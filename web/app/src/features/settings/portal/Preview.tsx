import { isLightColor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Brand } from '../configuration.ts';
import type { Portal } from './portal.ts';
import styles from './Preview.module.css';

/** The first page as customers will see it, with what is being changed. */
export function Preview({ brand, portal }: { brand: Brand; portal: Portal }) {
  const { t } = useTranslation();
  return (
    <div className={styles.page} role="img" aria-label={t('settings.portal.preview')}>
      <p className={styles.top}>
        {portal.hasLogo && portal.enabled && <img src={`/portal/${brand.key}/logo?v=${portal.version}`} alt="" />}
        <strong>{portal.title || brand.name}</strong>
      </p>
      <p>{portal.welcome}</p>
      {/* The brand's own colour, which is no token of ours, and the words on it as the portal chooses theirs. */}
      <span className={styles.press} style={{ background: portal.colour, color: isLightColor(portal.colour) ? 'black' : 'white' }}>
        {t('settings.portal.press')}
      </span>
    </div>
  );
}
