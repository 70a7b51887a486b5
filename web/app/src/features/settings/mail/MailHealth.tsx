import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import { useMay, useMe } from '../../access/session.ts';
import styles from '../Settings.module.css';
import { outgoingQuery, parkedQuery, type Outgoing, type Parked } from './health.ts';
import { MailTrouble } from './MailTrouble.tsx';

interface Health {
  outgoing?: Outgoing;
  parked?: Parked;
  loading: boolean;
}

/** As far as I may know. */
export function useMailHealth(): Health {
  const everything = useMe().scope === 'all';
  const seesOutbound = useMay('outbound.view') && everything;
  const seesTray = useMay('mail.tray');
  const outgoing = useQuery({ ...outgoingQuery, enabled: seesOutbound });
  const parked = useQuery({ ...parkedQuery, enabled: seesTray });
  return { outgoing: outgoing.data, parked: parked.data, loading: outgoing.isLoading || parked.isLoading };
}

/** How mail fares, in words, each with what can be done about it. */
export function MailHealth({ outgoing, parked }: Health) {
  const { t } = useTranslation();
  if (!outgoing && !parked) return null;
  const strays = parked?.items ?? [];
  return (
    <section className={styles.item} aria-label={t('settings.mail.health.title')}>
      {outgoing && <Leaving outgoing={outgoing} />}
      {strays.length > 0 && (
        <>
          <p className={styles.sentence}>
            {t('settings.mail.health.parked', { count: strays.length, shown: parked?.next ? `${strays.length}+` : strays.length })}
          </p>
          <ul className={styles.plain}>
            {strays.map((mail) => (
              <MailTrouble
                key={mail.id}
                who={mail.from ?? t('settings.mail.health.unknown')}
                why={mail.reason ?? ''}
                action={t('settings.mail.health.fileAgain')}
                path={`/api/v1/inbound/email/${mail.id}/filing`}
                refresh="parked"
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Leaving({ outgoing }: { outgoing: Outgoing }) {
  const { t, i18n } = useTranslation();
  const { paused, waiting, waitingSince, troubled, troubles } = outgoing;
  const when = waitingSince ? plainTime(new Date(waitingSince), i18n.language) : '';
  return (
    <>
      {paused && <Paused resumable={outgoing.resumable} />}
      {waiting > 0 && (
        <p className={styles.sentence}>{t(paused ? 'settings.mail.health.held' : 'settings.mail.health.waiting', { count: waiting, when })}</p>
      )}
      {troubled > 0 && (
        <>
          <p className={styles.sentence} data-tone="failed">
            {t('settings.mail.health.troubled', { count: troubled, shown: troubled >= 1000 ? '999+' : troubled })}
          </p>
          <ul className={styles.plain}>
            {troubles.map((one) => (
              <MailTrouble
                key={one.id}
                who={one.recipients}
                why={`${t(`delivery.${one.state}`)}${one.words ? `: ${one.words}` : ''}`}
                action={t('delivery.again')}
                path={`/api/v1/outbound/${one.id}/attempts`}
                refresh="outgoing"
              />
            ))}
          </ul>
        </>
      )}
      {!paused && waiting === 0 && troubled === 0 && <p className={styles.sentence}>{t('settings.mail.health.fine')}</p>}
    </>
  );
}

function Paused({ resumable }: { resumable: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const resume = useMutation({
    mutationFn: () => call('DELETE', '/api/v1/outbound/pause'),
    onSettled: () => queries.invalidateQueries({ queryKey: ['outgoing'] }),
  });
  return (
    <>
      <p className={styles.sentence} data-tone="failed">
        {t('settings.mail.health.paused')} {!resumable && t('settings.mail.health.pausedByOthers')}
      </p>
      {resumable && (
        <div className={styles.actions}>
          <Button onClick={() => resume.mutate()} disabled={resume.isPending}>
            {t('settings.mail.health.resume')}
          </Button>
        </div>
      )}
    </>
  );
}
