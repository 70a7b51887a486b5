import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { useConnection } from '../live/connection.ts';
import styles from './Banners.module.css';

/** Says when what stands on the screen may be old. */
export function Banners() {
  const { t } = useTranslation();
  const connection = useConnection();
  if (connection.state === 'live' || connection.state === 'starting') return null;
  const offline = connection.state === 'offline';
  return (
    <div className={styles.banner} role="status" data-tone={offline ? 'offline' : 'stale'}>
      {offline ? t('live.offline') : t('live.stale')}
      {connection.since && (
        <span className={styles.age}>
          {t('live.asOf')} <Moment at={connection.since} />
        </span>
      )}
    </div>
  );
}
