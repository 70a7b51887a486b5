import { Button, Checkbox, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useAgents } from '../inbox/tickets/people.ts';
import styles from './Reports.module.css';
import { changeSchedule, formats, makeSchedule, schedulePeriods, schedulesQuery, type NewSchedule, type Schedule } from './schedules.ts';
import { useDays } from './useDays.ts';

interface Props {
  content: NewSchedule;
  /** The one to change; without it one is made. */
  was?: Schedule;
  onClose: () => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

/** Has a report, as it was asked for, mailed to colleagues. */
export function ScheduleDialog({ content, was, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const agents = [...useAgents().values()].map(({ id, name }) => ({ value: id, label: name }));
  const weekdays = useDays();
  const [draft, setDraft] = useState(content);
  const change = (part: Partial<NewSchedule>) => setDraft((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: () => (was ? changeSchedule(was, draft) : makeSchedule(draft)),
    onSuccess: () => {
      say({ text: t(was ? 'reports.mail.changed' : 'reports.mail.made') });
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: schedulesQuery.queryKey }),
    meta: { quiet: true },
  });
  return (
    <Modal opened onClose={onClose} title={t(was ? 'reports.mail.change' : 'reports.mail.title')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput label={t('reports.mail.name')} value={draft.name} required maxLength={100} onChange={(event) => change({ name: event.currentTarget.value })} />
          <NativeSelect
            label={t('reports.mail.about')}
            value={draft.period}
            onChange={(event) => change({ period: event.currentTarget.value })}
            data={schedulePeriods.map((one) => ({ value: one, label: t(`reports.mail.periods.${one}`) }))}
          />
          <Checkbox.Group label={t('reports.mail.days')} value={draft.days.map(String)} onChange={(days) => change({ days: days.map(Number) })}>
            <div className={styles.days}>
              {weekdays.map((day) => (
                <Checkbox key={day.value} value={day.value} label={day.label} />
              ))}
            </div>
          </Checkbox.Group>
          <NativeSelect label={t('reports.mail.hour')} value={String(draft.hour)} onChange={(event) => change({ hour: Number(event.currentTarget.value) })} data={hours} />
          <NativeSelect
            label={t('reports.mail.format')}
            value={draft.format}
            onChange={(event) => change({ format: event.currentTarget.value })}
            data={formats.map((one) => ({ value: one, label: t(`reports.format.${one}`) }))}
          />
          <MultiSelect
            label={t('reports.mail.recipients')}
            description={t('reports.mail.recipientsMeans')}
            data={agents}
            value={draft.recipients}
            onChange={(recipients) => change({ recipients })}
            searchable
          />
          {save.error && <p role="alert">{explain(save.error)}</p>}
          <Button type="submit" loading={save.isPending} disabled={draft.recipients.length === 0 || draft.days.length === 0}>
            {t(was ? 'reports.mail.save' : 'reports.mail.make')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
