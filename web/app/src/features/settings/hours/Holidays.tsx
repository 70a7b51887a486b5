import { Button } from '@mantine/core';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import styles from '../Settings.module.css';

interface Props {
  dates: string[];
  onChange: (dates: string[]) => void;
}

/** Days on which the house is closed, whatever their weekday. */
export function Holidays({ dates, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const [date, setDate] = useState('');
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'full', timeZone: 'UTC' });
  return (
    <section aria-label={t('settings.hours.holidays')} className={styles.holidays}>
      <p className={styles.sentence}>{t(dates.length > 0 ? 'settings.hours.holidays' : 'settings.hours.noHolidays')}</p>
      <ul className={styles.plain}>
        {dates.map((day) => (
          <li key={day} className={styles.line}>
            <span className={styles.grow}>{format.format(new Date(`${day}T00:00:00Z`))}</span>
            <IconButton
              label={t('settings.hours.removeHoliday', { day })}
              icon={X}
              onClick={() => onChange(dates.filter((one) => one !== day))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <input
          className={styles.blank}
          type="date"
          aria-label={t('settings.hours.holiday')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={!date}
          onClick={() => {
            onChange([...new Set([...dates, date])].toSorted());
            setDate('');
          }}
        >
          {t('settings.hours.addHoliday')}
        </Button>
      </div>
    </section>
  );
}
