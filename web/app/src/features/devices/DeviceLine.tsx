import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import styles from '../settings/Settings.module.css';
import type { Device } from './push.ts';

interface Props {
  device: Device;
  here: boolean;
  busy: boolean;
  onTest: () => void;
  onRemove: () => void;
}

/** "Chrome, Android · this one · since Tue 14:05 · last told 4 min" */
export function DeviceLine({ device, here, busy, onTest, onRemove }: Props) {
  const { t } = useTranslation();
  const name = device.name || t('settings.access.unknownDevice');
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {name}{' '}
        <span className={styles.quiet}>
          {here && `· ${t('devices.thisOne')} `}· {t('devices.since')} <Moment at={device.createdAt} />
          {device.pushedAt && (
            <>
              {' '}
              · {t('devices.lastTold')} <Moment at={device.pushedAt} />
            </>
          )}
        </span>
        {device.trouble && <span role="alert"> {device.trouble}</span>}
      </span>
      <Button variant="subtle" color="gray" size="compact-sm" disabled={busy} aria-label={t('devices.testThis', { name })} onClick={onTest}>
        {t('settings.test')}
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" disabled={busy} aria-label={t('devices.removeThis', { name })} onClick={onRemove}>
        {t('devices.remove')}
      </Button>
    </li>
  );
}
