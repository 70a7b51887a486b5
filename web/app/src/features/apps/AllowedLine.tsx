import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import styles from '../settings/Settings.module.css';
import type { Allowed } from './apps.ts';
import { useScopeWords } from './useScopeWords.ts';

interface Props {
  allowed: Allowed;
  busy: boolean;
  onTakeBack: () => void;
}

/** "Reader · reads tickets · since Tue · last used 4 min": of an app, or of somebody who allowed one. */
export function AllowedLine({ allowed, busy, onTakeBack }: Props) {
  const { t } = useTranslation();
  const words = useScopeWords();
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {allowed.name}{' '}
        <span className={styles.quiet}>
          · {allowed.scopes.map(words).join(' ')} · {t('apps.since')} <Moment at={allowed.allowedAt} /> ·{' '}
          {allowed.usedAt ? (
            <>
              {t('apps.used')} <Moment at={allowed.usedAt} />
            </>
          ) : (
            t('apps.unused')
          )}
        </span>
      </span>
      <Button variant="subtle" color="gray" size="compact-sm" disabled={busy} aria-label={t('apps.takeBackOf', { name: allowed.name })} onClick={onTakeBack}>
        {t('apps.takeBack')}
      </Button>
    </li>
  );
}
