import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import styles from '../Settings.module.css';
import type { Holiday } from './hours.ts';

interface Props {
  holidays: Holiday[];
  onChange: (holidays: Holiday[]) => void;
}

/** Days on which the house is closed, whatever their weekday. */
export function Holidays({ holidays, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const say = ({ date, yearly }: Holiday) => {
    const options: Intl.DateTimeFormatOptions = yearly ? { day: 'numeric', month: 'long' } : { dateStyle: 'full' };
    const day = new Intl.DateTimeFormat(i18n.language, { ...options, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
    return yearly ? t('settings.hours.everyYear', { day }) : day;
  };
  return (
    <section aria-label={t('settings.hours.holidays')} className={styles.holidays}>
      <p className={styles.sentence}>{t(holidays.length > 0 ? 'settings.hours.holidays' : 'settings.hours.noHolidays')}</p>
      <ul className={styles.plain}>
        {holidays.map((one) => (
          <li key={`${one.date} ${one.name}`} className={styles.line}>
            <span className={styles.grow}>
              {say(one)} {one.name && <span className={styles.quiet}>{one.name}</span>}
            </span>
            <IconButton
              label={t('settings.hours.removeHoliday', { day: one.name || one.date })}
              icon={X}
              onClick={() => onChange(holidays.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      <NewHoliday onAdd={(one) => onChange([...holidays, one].toSorted((a, b) => a.date.localeCompare(b.date)))} />
    </section>
  );
}

function NewHoliday({ onAdd }: { onAdd: (holiday: Holiday) => void }) {
  const { t } = useTranslation();
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const [yearly, setYearly] = useState(false);
  return (
    <div className={styles.actions}>
      <input
        className={styles.blank}
        type="date"
        aria-label={t('settings.hours.holiday')}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <input
        className={styles.blank}
        aria-label={t('settings.hours.holidayName')}
        placeholder={t('settings.hours.holidayName')}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <label>
        <input type="checkbox" checked={yearly} onChange={(event) => setYearly(event.currentTarget.checked)} /> {t('settings.hours.yearly')}
      </label>
      <Button
        variant="default"
        disabled={!date}
        onClick={() => {
          onAdd({ date, name: name.trim(), yearly });
          setDate('');
          setName('');
          setYearly(false);
        }}
      >
        {t('settings.hours.addHoliday')}
      </Button>
    </div>
  );
}
