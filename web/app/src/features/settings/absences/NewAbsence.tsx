import { call } from '@goodword/api-client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '../../access/session.ts';
import { agents } from '../../inbox/tickets/people.ts';
import { Blank, Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import { after, beginning, dayOf } from './days.ts';

/** "Mara is out of office from … to …" */
export function NewAbsence({ onEntered }: { onEntered: () => Promise<void> }) {
  const { t } = useTranslation();
  const me = useMe().id ?? '';
  const others = useMay('absence.manage');
  const { data: people = [] } = useQuery(agents);
  const [agent, setAgent] = useState(me);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [tickets, setTickets] = useState('on-answer');
  const [standIn, setStandIn] = useState('');
  const active = people.filter((one) => one.state === 'active');
  const named = (id: string) => active.find((one) => one.id === id)?.name ?? '';
  const enter = useMutation({
    mutationFn: () => {
      // Who leaves today is away from now on, not since midnight.
      const begins = from === dayOf(new Date()) ? new Date() : beginning(from);
      return call('POST', '/api/v1/absences', {
        body: {
          agent,
          from: begins.toISOString(),
          until: after(until || from).toISOString(),
          tickets,
          standIn: tickets === 'stay' ? null : standIn || null,
        },
      });
    },
    onSuccess: () => {
      setFrom('');
      setUntil('');
    },
    onSettled: onEntered,
    meta: { quiet: true },
  });
  return (
    <SettingForm
      label={t('settings.absences.add')}
      dirty={from !== ''}
      save={{ mutate: () => enter.mutate(), isPending: enter.isPending }}
      problem={enter.error}
    >
      <Sentence
        text="settings.absences.sentence"
        blanks={{
          name: others ? (
            <Choice
              label={t('settings.absences.who')}
              value={agent}
              onChange={setAgent}
              options={active.map((one) => ({ value: one.id ?? '', label: one.name ?? '' }))}
            />
          ) : (
            <strong>{named(me)}</strong>
          ),
          from: <Blank label={t('settings.absences.from')} name="from" type="date" value={from} onChange={setFrom} required />,
          until: <Blank label={t('settings.absences.until')} name="until" type="date" value={until} onChange={setUntil} required />,
        }}
      />
      <Sentence
        text={tickets === 'stay' ? 'settings.absences.staying' : 'settings.absences.going'}
        blanks={{
          tickets: (
            <Choice
              label={t('settings.absences.tickets')}
              value={tickets}
              onChange={setTickets}
              options={['on-answer', 'at-once', 'stay'].map((value) => ({ value, label: t(`settings.absences.${value}`) }))}
            />
          ),
          standIn: (
            <Choice
              label={t('settings.absences.standIn')}
              value={standIn}
              onChange={setStandIn}
              options={[
                { value: '', label: t('settings.absences.team') },
                ...active.filter((one) => one.id !== agent).map((one) => ({ value: one.id ?? '', label: one.name ?? '' })),
              ]}
            />
          ),
        }}
      />
    </SettingForm>
  );
}
