import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { Moment } from '../../../shared/time/Moment.tsx';
import { say } from '../../../shared/toast/toasts.ts';
import styles from '../Settings.module.css';
import own from './Received.module.css';
import { fateOf, receivedPages, type Choice, type Mail } from './received.ts';

/** The mails themselves, newest first. */
export function ReceivedMails({ chosen }: { chosen: Choice }) {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(receivedPages(chosen));
  if (error && !data) return <p className={styles.quiet}>{explain(error)}</p>;
  if (!data) return <div aria-busy="true" className={own.coming} />;
  const mails = data.pages.flatMap((page) => page.items);
  if (mails.length === 0) return <p className={styles.quiet}>{t('settings.received.none')}</p>;
  return (
    <>
      <ul className={styles.plain} aria-label={t('settings.received.mails')}>
        {mails.map((mail) => (
          <OneMail key={mail.id} mail={mail} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('settings.received.more')}
        </Button>
      )}
    </>
  );
}

function OneMail({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const fate = fateOf(mail.state);
  const from = mail.from ?? t('settings.mail.health.unknown');
  const again = useMutation({
    mutationFn: () => call('POST', `/api/v1/inbound/email/${mail.id}/filing`),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => {
      for (const name of ['received', 'parked', 'mailboxes']) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {from} <Moment at={mail.receivedAt} className={styles.quiet} />
        <br />
        <span className={styles.quiet}>
          {fate ? t(`settings.received.${fate}`) : mail.state} · {mail.to.join(', ')} {mail.reason}
        </span>
      </span>
      {mail.ticket && (
        <Link to="/inbox/$view/$ticket" params={{ view: 'open', ticket: mail.ticket }} aria-label={t('settings.received.openOf', { from })}>
          {t('settings.received.open')}
        </Link>
      )}
      {(fate === 'parked' || fate === 'dropped') && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${t('settings.mail.health.fileAgain')}: ${from}`}
          disabled={again.isPending}
          onClick={() => again.mutate()}
        >
          {t('settings.mail.health.fileAgain')}
        </Button>
      )}
    </li>
  );
}
