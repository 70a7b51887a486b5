import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Explained } from '../../shared/parts/Explained.tsx';
import { Moment } from '../../shared/time/Moment.tsx';
import { duration } from '../../shared/time/duration.ts';
import { Number } from './Number.tsx';
import styles from './Today.module.css';
import type { Answered, Count, Today } from './today.ts';
import { useDayName } from '../../shared/time/useDayName.ts';

/** The five figures of the whole house. */
export function Totals({ today }: { today: Today }) {
  const { t } = useTranslation();
  const { total } = today;
  return (
    <dl className={styles.totals}>
      <Counted name="opened" now={total.opened} before={total.openedBefore} today={today} />
      <Counted name="solved" now={total.solved} before={total.solvedBefore} today={today} />
      <Counted name="open" now={total.open} today={today} />
      <Counted name="unanswered" now={total.unanswered} today={today}>
        {total.longest ? (
          <Link to="/inbox/$view/$ticket" params={{ view: 'all', ticket: String(total.longest.ticket) }}>
            {t('today.waits', { number: total.longest.ticket, subject: total.longest.subject })}{' '}
            <Moment at={total.longest.since} />
          </Link>
        ) : (
          t('today.nobodyWaits')
        )}
      </Counted>
      <FirstResponse now={total.answered} before={total.answeredBefore} today={today} />
    </dl>
  );
}

interface CountedProps {
  name: 'opened' | 'solved' | 'open' | 'unanswered';
  now: Count;
  before?: Count;
  today: Today;
  children?: ReactNode;
}

function Counted({ name, now, before, today, children }: CountedProps) {
  const { t } = useTranslation();
  const day = useDayName();
  return (
    <Figure name={name}>
      <Number of={now} label={t(`today.of.${name}`)} most={today.most} className={styles.large} />
      {before && (
        <span className={styles.beside}>
          {day(today.before.day)}{' '}
          <Number of={before} label={`${t(`today.of.${name}`)}, ${day(today.before.day)}`} most={today.most} />
        </span>
      )}
      {children && <span className={styles.beside}>{children}</span>}
    </Figure>
  );
}

function FirstResponse({ now, before, today }: { now: Answered; before: Answered; today: Today }) {
  const { t, i18n } = useTranslation();
  const day = useDayName();
  const time = (seconds: number | null) => (seconds === null ? '–' : duration(seconds, i18n.language));
  const label = t('today.of.answered');
  return (
    <Figure name="answered">
      <Number of={now} label={`${label}, ${t('today.median')}`} most={today.most} className={styles.large}>
        {time(now.median)}
      </Number>
      {now.count > 0 && (
        <span className={styles.beside}>
          {t('today.slow')}{' '}
          <Number of={now} label={`${label}, ${t('today.slow')}`} most={today.most}>
            {time(now.slow)}
          </Number>
          , {t('today.answered')} <Number of={now} label={label} most={today.most} />
        </span>
      )}
      <span className={styles.beside}>
        {day(today.before.day)}{' '}
        <Number of={before} label={`${label}, ${day(today.before.day)}`} most={today.most}>
          {before.count > 0 ? `${time(before.median)} / ${time(before.slow)}` : '–'}
        </Number>
      </span>
    </Figure>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.figure}>
      <dt>
        {t(`today.of.${name}`)} <Explained word={t(`today.of.${name}`)} meaning={t(`today.means.${name}`)} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
