import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../shared/time/Moment.tsx';
import { duration } from '../../shared/time/duration.ts';
import { Number } from './Number.tsx';
import styles from './Today.module.css';
import type { Answered, Count, Line, Today } from './today.ts';
import { useDayName } from '../../shared/time/useDayName.ts';

interface Props {
  section: 'teams' | 'agents';
  today: Today;
}

/** The same figures, a line for each who has the tickets. */
export function Lines({ section, today }: Props) {
  const { t } = useTranslation();
  const day = useDayName();
  const title = t(`today.by.${section}`);
  const lines = today[section];
  const before = <small className={styles.before}>{day(today.before.day)}</small>;
  if (lines.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {/* Wider than a phone: it scrolls, by keys too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`today.who.${section}`)}</th>
              <th scope="col">
                {t('today.of.opened')} {before}
              </th>
              <th scope="col">
                {t('today.of.solved')} {before}
              </th>
              <th scope="col">{t('today.of.open')}</th>
              <th scope="col">{t('today.of.unanswered')}</th>
              <th scope="col">{t('today.longest')}</th>
              <th scope="col">
                {t('today.of.answered')} {before}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <OneLine key={line.id ?? 'nobody'} line={line} section={section} today={today} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OneLine({ line, section, today }: { line: Line; section: Props['section']; today: Today }) {
  const { t, i18n } = useTranslation();
  const day = useDayName();
  const name = line.name ?? t(`today.nobody.${section}`);
  const then = day(today.before.day);
  const number = (of: Count, what: string, text?: string, className?: string) => (
    <Number of={of} label={`${what}, ${name}`} most={today.most} className={className}>
      {text}
    </Number>
  );
  const both = (now: Count, before: Count, what: string) => (
    <td>
      {number(now, what)} {number(before, `${what}, ${then}`, undefined, styles.before)}
    </td>
  );
  const times = ({ median, slow }: Answered) =>
    median === null || slow === null ? '–' : `${duration(median, i18n.language)} / ${duration(slow, i18n.language)}`;
  const answered = t('today.of.answered');
  return (
    <tr>
      <th scope="row">{name}</th>
      {both(line.opened, line.openedBefore, t('today.of.opened'))}
      {both(line.solved, line.solvedBefore, t('today.of.solved'))}
      <td>{number(line.open, t('today.of.open'))}</td>
      <td>{number(line.unanswered, t('today.of.unanswered'))}</td>
      <td>
        {line.longest && (
          <Link to="/inbox/$view/$ticket" params={{ view: 'all', ticket: String(line.longest.ticket) }} title={line.longest.subject}>
            #{line.longest.ticket} <Moment at={line.longest.since} />
          </Link>
        )}
      </td>
      <td>
        {number(line.answered, answered, times(line.answered))}{' '}
        {number(line.answeredBefore, `${answered}, ${then}`, times(line.answeredBefore), styles.before)}
      </td>
    </tr>
  );
}
