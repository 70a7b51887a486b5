import { Button, Checkbox, Modal, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { explain } from '../../shared/problem.ts';
import { say } from '../../shared/toast/toasts.ts';
import { useAgents } from '../inbox/tickets/people.ts';
import styles from './Reports.module.css';
import type { Asked, ReportKind } from './reports.ts';
import { formats, makeSchedule, schedulePeriods, schedulesQuery } from './schedules.ts';
import { useDays } from './useDays.ts';

interface Props {
  kind: ReportKind;
  asked: Asked;
  onClose: () => void;
}

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour}:00` }));

/** Has this report, as it is asked for, mailed to colleagues. */
export function ScheduleDialog({ kind, asked, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const queries = useQueryClient();
  const agents = [...useAgents().values()].map(({ id, name }) => ({ value: id, label: name }));
  const weekdays = useDays();
  const [name, setName] = useState(inLanguage(kind.title, i18n.language));
  const [period, setPeriod] = useState<string>('last-7-days');
  const [format, setFormat] = useState<string>('pdf');
  const [days, setDays] = useState(['1']);
  const [hour, setHour] = useState('8');
  const [recipients, setRecipients] = useState<string[]>([]);
  const make = useMutation({
    mutationFn: makeSchedule,
    onSuccess: () => {
      say({ text: t('reports.mail.made') });
      void queries.invalidateQueries({ queryKey: schedulesQuery.queryKey });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('reports.mail.title')} closeButtonProps={{ 'aria-label': t('dismiss') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate({
            name,
            report: kind.name,
            period,
            by: asked.by ?? 'team',
            q: asked.q ?? '',
            compare: asked.compare ?? '',
            clock: asked.clock ?? 'clock',
            format,
            days: days.map(Number),
            hour: Number(hour),
            recipients,
          });
        }}
      >
        <Stack>
          <TextInput label={t('reports.mail.name')} value={name} required maxLength={100} onChange={(event) => setName(event.currentTarget.value)} />
          <NativeSelect
            label={t('reports.mail.about')}
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value)}
            data={schedulePeriods.map((one) => ({ value: one, label: t(`reports.mail.periods.${one}`) }))}
          />
          <Checkbox.Group label={t('reports.mail.days')} value={days} onChange={setDays}>
            <div className={styles.days}>
              {weekdays.map((day) => (
                <Checkbox key={day.value} value={day.value} label={day.label} />
              ))}
            </div>
          </Checkbox.Group>
          <NativeSelect label={t('reports.mail.hour')} value={hour} onChange={(event) => setHour(event.currentTarget.value)} data={hours} />
          <NativeSelect
            label={t('reports.mail.format')}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value)}
            data={formats.map((one) => ({ value: one, label: t(`reports.format.${one}`) }))}
          />
          <MultiSelect
            label={t('reports.mail.recipients')}
            description={t('reports.mail.recipientsMeans')}
            data={agents}
            value={recipients}
            onChange={setRecipients}
            searchable
          />
          {make.error && <p role="alert">{explain(make.error)}</p>}
          <Button type="submit" loading={make.isPending} disabled={recipients.length === 0 || days.length === 0}>
            {t('reports.mail.make')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
