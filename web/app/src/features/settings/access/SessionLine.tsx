import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../../shared/time/Moment.tsx';
import styles from '../Settings.module.css';
import type { Session } from './access.ts';

interface Props {
  session: Session;
  busy: boolean;
  onEnd: () => void;
}

/** "Firefox on Linux · 203.0.113.9 · since Tue 14:05 · last seen 4 min" */
export function SessionLine({ session, busy, onEnd }: Props) {
  const { t } = useTranslation();
  const { browser, system, address } = session;
  const device = browser && system ? t('settings.access.device', { browser, system }) : browser || system || t('settings.access.unknownDevice');
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {device}{' '}
        <span className={styles.quiet}>
          {address && `· ${address} `}· {t('settings.access.since')} <Moment at={session.createdAt ?? ''} /> · {t('settings.access.lastSeen')}{' '}
          <Moment at={session.lastUsedAt ?? ''} />
        </span>
      </span>
      {session.current ? (
        <span className={styles.quiet}>{t('settings.access.thisOne')}</span>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          disabled={busy}
          aria-label={t('settings.access.endThis', { device, address })}
          onClick={onEnd}
        >
          {t('settings.access.end')}
        </Button>
      )}
    </li>
  );
}
