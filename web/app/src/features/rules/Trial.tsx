import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import styles from '../settings/Settings.module.css';
import { foundBy, useTrial, type DraftRule, type Tried } from './trial.ts';

interface Props {
  name: string;
  /** The list as it would be, of which one is tried. */
  rules: DraftRule[];
  at: number;
}

const shown = 20;

/** What a rule would have done with the mails that came last, before anybody saves it. */
export function Trial({ name, rules, at }: Props) {
  const { t } = useTranslation();
  const trial = useTrial();
  const found = trial.data ? foundBy(trial.data, at) : [];
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('rules.trial.tryOf', { name })}
        loading={trial.isPending}
        onClick={() => trial.mutate({ rules, at })}
      >
        {t('rules.trial.try')}
      </Button>
      <div role="status">
        {trial.error && (
          <p className={styles.said} data-tone="failed">
            {explain(trial.error)}
          </p>
        )}
        {trial.data && (
          <p className={styles.quiet}>
            {t('rules.trial.found', { count: found.length, looked: trial.data.looked })}{' '}
            {trial.data.skipped > 0 && t('rules.trial.skipped', { count: trial.data.skipped })}{' '}
            {trial.data.left > 0 && t('rules.trial.left', { count: trial.data.left })}
          </p>
        )}
      </div>
      {found.length > 0 && (
        <ul className={styles.plain} aria-label={t('rules.trial.mails', { name })}>
          {found.slice(0, shown).map((mail) => (
            <OneMail key={`${mail.receivedAt} ${mail.subject}`} mail={mail} rules={rules} at={at} />
          ))}
        </ul>
      )}
      {found.length > shown && <p className={styles.quiet}>{t('rules.trial.more', { count: found.length - shown })}</p>}
    </>
  );
}

function OneMail({ mail, rules, at }: { mail: Tried; rules: DraftRule[]; at: number }) {
  const { t } = useTranslation();
  const decides = mail.rules.at(-1) ?? at;
  const what = t(`rules.${mail.outcome}`);
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        {mail.subject || t('rules.trial.noSubject')} <Moment at={mail.receivedAt} className={styles.quiet} />
        <br />
        <span className={styles.quiet}>
          {mail.fromDomain} · {decides === at ? what : t('rules.trial.by', { what, name: rules[decides]?.name })}
        </span>
      </span>
      {mail.ticket && (
        <Link to="/inbox/$view/$ticket" params={{ view: 'open', ticket: mail.ticket }} aria-label={t('rules.trial.openOf', { subject: mail.subject })}>
          {t('rules.trial.open')}
        </Link>
      )}
    </li>
  );
}
