import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { Moment } from '../../shared/time/Moment.tsx';
import { useUndo } from '../../shared/undo/undo.ts';
import { useAgents } from '../inbox/tickets/people.ts';
import styles from './Reports.module.css';
import type { ReportKind } from './reports.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { contentOf, makeSchedule, removeSchedule, schedulesQuery, type Schedule } from './schedules.ts';

interface Props {
  kinds: ReportKind[];
}

/** Reports that come by mail: to whom, and when next. */
export function Schedules({ kinds }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(schedulesQuery);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('reports.mail.list')}</h2>
      {data?.length === 0 && <p className={styles.lead}>{t('reports.mail.none')}</p>}
      <ul className={styles.behind}>
        {data?.map((schedule) => (
          <Line key={schedule.id} schedule={schedule} kind={kinds.find(({ name }) => name === schedule.report)} />
        ))}
      </ul>
    </section>
  );
}

function Line({ schedule, kind }: { schedule: Schedule; kind?: ReportKind }) {
  const { t, i18n } = useTranslation();
  const agents = useAgents();
  const queries = useQueryClient();
  const { offer } = useUndo();
  const [changing, setChanging] = useState(false);
  const renew = () => queries.invalidateQueries({ queryKey: schedulesQuery.queryKey });
  const again = useMutation({ mutationFn: makeSchedule, onSuccess: renew });
  const remove = useMutation({
    mutationFn: () => removeSchedule(schedule.id),
    onSuccess: () => {
      void renew();
      offer({ text: t('reports.mail.removed', { name: schedule.name }), undo: () => again.mutate(contentOf(schedule)) });
    },
  });
  const names = schedule.recipients.map((id) => agents.get(id)?.name ?? '–').join(', ');
  return (
    <li>
      <span>
        {schedule.name}
        <br />
        <span className={styles.beside}>
          {kind && inLanguage(kind.title, i18n.language)} · {names} · <Moment at={schedule.next} />
        </span>
      </span>
      <span className={styles.buttons}>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('reports.mail.changeOne', { name: schedule.name })}
          onClick={() => setChanging(true)}
        >
          {t('reports.mail.change')}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t('reports.mail.removeOne', { name: schedule.name })}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          {t('reports.mail.remove')}
        </Button>
      </span>
      {changing && <ScheduleDialog content={contentOf(schedule)} was={schedule} onClose={() => setChanging(false)} />}
    </li>
  );
}
