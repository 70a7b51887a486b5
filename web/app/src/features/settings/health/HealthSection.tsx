import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import settings from '../Settings.module.css';
import { healthQuery, order, seenFromHere, worse, type Check, type State } from './health.ts';
import styles from './Health.module.css';
import { roundTrip } from './roundTrip.ts';
import { useCheckWords } from './useCheckWords.ts';

const icons = { fine: CircleCheck, worrying: CircleAlert, broken: CircleX };
const slow = 1000;

function stream(took: number | undefined): Check {
  const more = { name: 'stream', sentence: '', todo: '' };
  if (took === undefined) return { ...more, state: 'broken', code: 'closed', facts: {} };
  const facts = { milliseconds: Math.max(1, Math.round(took)) };
  return took > slow ? { ...more, state: 'worrying', code: 'slow', facts } : { ...more, state: 'fine', code: 'open', facts };
}

/** Whether all is well, in words, each with what to do. */
export function HealthSection() {
  const { t } = useTranslation();
  const health = useQuery(healthQuery);
  const opened = useQuery({
    queryKey: ['round-trip'],
    queryFn: () => roundTrip(`${window.location.protocol === 'https:' ? 'wss' : 'ws'}://${window.location.host}/api/v1/stream`),
    retry: false,
    refetchInterval: 30_000,
  });
  const again = () => void Promise.all([health.refetch(), opened.refetch()]);
  if (health.error && !health.data) return <p role="alert">{explain(health.error)}</p>;
  if (!health.data || opened.isPending) return null;
  const found = [stream(opened.isError ? undefined : opened.data), ...seenFromHere(health.data, window.location.origin)];
  const place = ({ name }: Check) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  const checks = found.toSorted((one, other) => place(one) - place(other));
  const state = checks.reduce<State>((worst, check) => worse(worst, check.state), 'fine');
  const troubled = checks.filter((check) => check.state !== 'fine').length;
  return (
    <>
      <p className={styles.whole} role="status">
        <Mark state={state} />
        {state === 'fine' ? t('settings.health.allWell') : t('settings.health.lookAt', { count: troubled })}
      </p>
      <ul className={settings.plain}>
        {checks.map((check) => (
          <OneCheck key={check.name} check={check} />
        ))}
      </ul>
      <div className={settings.actions}>
        <Button variant="default" onClick={again} disabled={health.isFetching || opened.isFetching}>
          {t('settings.health.again')}
        </Button>
      </div>
    </>
  );
}

function OneCheck({ check }: { check: Check }) {
  const { t } = useTranslation();
  const words = useCheckWords(check);
  return (
    <li className={styles.check}>
      <Mark state={check.state} />
      <div className={styles.words}>
        <h2 className={styles.name}>
          {words.name} <span className={styles.state}>{t(`settings.health.state.${check.state}`)}</span>
        </h2>
        <p>{words.sentence}</p>
        {words.todo && <p className={styles.todo}>{words.todo}</p>}
      </div>
    </li>
  );
}

function Mark({ state }: { state: State }) {
  const Icon = icons[state];
  return <Icon className={styles.mark} data-state={state} size={20} strokeWidth={1.75} aria-hidden />;
}
