import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import styles from '../settings/Settings.module.css';
import type { Endpoint } from './integrations.ts';

/** How an endpoint fares, in words. */
export function Standing({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation();
  const { offBecause, trouble, failingSince, pausedUntil, deliveredAt } = endpoint;
  if (offBecause === 'gone' || offBecause === 'failing') {
    return (
      <p role="alert" className={styles.said} data-tone="failed">
        {trouble} {t(`integrations.state.${offBecause}`)}
      </p>
    );
  }
  if (failingSince) {
    return (
      <p role="status" className={styles.said} data-tone="failed">
        {t('integrations.state.troubled', { words: trouble })} <Moment at={failingSince} />.{' '}
        {pausedUntil && (
          <>
            {t('integrations.state.paused')} <Moment at={pausedUntil} />. {t('integrations.state.tryNow')}
          </>
        )}
      </p>
    );
  }
  return (
    <p role="status" className={styles.quiet}>
      {deliveredAt ? (
        <>
          {t('integrations.state.well')} <Moment at={deliveredAt} />
        </>
      ) : (
        t('integrations.state.new')
      )}
    </p>
  );
}
