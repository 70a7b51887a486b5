import { api, body, call, type Schemas } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import { useUndo } from '../../../shared/undo/undo.ts';
import { useMay, useMe } from '../../access/session.ts';
import { useAgents } from '../../inbox/tickets/people.ts';
import styles from '../Settings.module.css';
import { NewAbsence } from './NewAbsence.tsx';
import { lastDay } from './days.ts';

type Absence = Schemas['AbsenceResponse'];

const absencePages = infiniteQueryOptions({
  queryKey: ['absences'],
  queryFn: ({ pageParam, signal }) =>
    body(api.GET('/api/v1/absences', { params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } }, signal })),
  initialPageParam: '',
  getNextPageParam: (page) => page.next ?? undefined,
});

/** Who is out of office, now or later. */
export function AbsencesSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(absencePages);
  const absences = data?.pages.flatMap((page) => page.items) ?? [];
  const refresh = () => queries.invalidateQueries({ queryKey: ['absences'] });
  return (
    <>
      <NewAbsence onEntered={refresh} />
      {error && !data && <p className={styles.quiet}>{explain(error)}</p>}
      {data && absences.length === 0 && <p className={styles.quiet}>{t('settings.absences.none')}</p>}
      <ul className={styles.plain}>
        {absences.map((absence) => (
          <OneAbsence key={absence.id} absence={absence} refresh={refresh} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" size="compact-sm" onClick={() => void fetchNextPage()}>
          {t('settings.absences.more')}
        </Button>
      )}
    </>
  );
}

function OneAbsence({ absence, refresh }: { absence: Absence; refresh: () => Promise<void> }) {
  const { t, i18n } = useTranslation();
  const agents = useAgents();
  const { offer } = useUndo();
  const me = useMe().id;
  const others = useMay('absence.manage');
  const name = agents.get(absence.agent)?.name ?? t('thread.colleague');
  const again = useMutation({
    mutationFn: () => call('POST', '/api/v1/absences', { body: { ...absence, id: undefined } }),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: refresh,
  });
  const callOff = useMutation({
    mutationFn: () => call('DELETE', `/api/v1/absences/${absence.id}`),
    onSuccess: () => offer({ text: t('settings.absences.calledOff', { name }), undo: () => again.mutate() }),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: refresh,
  });
  const days = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' });
  const standIn = agents.get(absence.standIn ?? '')?.name;
  return (
    <li className={styles.line}>
      <span className={styles.grow}>
        <strong>{name}</strong> {days.formatRange(new Date(absence.from), lastDay(absence.until))}
        <br />
        <span className={styles.quiet}>
          {t(`settings.absences.told.${absence.tickets}`, { to: standIn ?? t('settings.absences.team') })}
        </span>
      </span>
      {(others || absence.agent === me) && (
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('settings.absences.callOffThis', { name })}
          disabled={callOff.isPending}
          onClick={() => callOff.mutate()}
        >
          {t('settings.absences.callOff')}
        </Button>
      )}
    </li>
  );
}
