import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../Blank.tsx';
import { Sentence } from '../Sentence.tsx';
import { SettingForm } from '../SettingForm.tsx';
import styles from '../Settings.module.css';
import { DayLine } from './DayLine.tsx';
import { Feeds } from './Feeds.tsx';
import { Holidays } from './Holidays.tsx';
import { days, hoursPath, hoursQuery, type Hours, type KnownHours } from './hours.ts';
import { useHoursWords } from './useHoursWords.ts';

export function HoursSection() {
  const { data } = useQuery(hoursQuery);
  return data ? (
    <>
      <Form key={data.version} known={data} />
      <Feeds />
    </>
  ) : null;
}

const zones = Intl.supportedValuesOf('timeZone');

function Form({ known }: { known: KnownHours }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const say = useHoursWords();
  const [hours, setHours] = useState<Hours>({ zone: known.zone, week: known.week, holidays: known.holidays });
  const dirty = JSON.stringify([hours.zone, hours.week, hours.holidays]) !== JSON.stringify([known.zone, known.week, known.holidays]);
  const save = useMutation({
    mutationFn: () => call<KnownHours>('PUT', hoursPath, { body: hours, headers: { 'If-Match': `"${known.version}"` } }),
    onSuccess: (kept) => queries.setQueryData(hoursQuery.queryKey, kept),
    meta: { quiet: true },
  });
  const choices = (zones.includes(hours.zone) ? zones : [hours.zone, ...zones]).map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }));
  return (
    <SettingForm label={t('settings.hours.title')} dirty={dirty} save={save} problem={save.error}>
      <p className={styles.sentence} role="status">
        {say(known)} {known.version === 0 && t('settings.hours.usual')}
      </p>
      <Sentence
        text="settings.hours.zoneIs"
        blanks={{
          zone: (
            <Choice
              label={t('settings.hours.zone')}
              value={hours.zone}
              onChange={(zone) => setHours({ ...hours, zone })}
              options={choices}
            />
          ),
        }}
      />
      <div className={styles.days}>
        {days.map((day) => (
          <DayLine
            key={day}
            day={day}
            periods={hours.week[day] ?? []}
            onChange={(periods) => setHours({ ...hours, week: { ...hours.week, [day]: periods } })}
          />
        ))}
      </div>
      <Holidays holidays={hours.holidays} onChange={(holidays) => setHours({ ...hours, holidays })} />
    </SettingForm>
  );
}
