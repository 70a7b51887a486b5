import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import styles from '../Settings.module.css';
import { dayName, type Day, type Period } from './hours.ts';

interface Props {
  day: Day;
  periods: Period[];
  onChange: (periods: Period[]) => void;
}

const whole = { from: '09:00', to: '17:00' };
const afternoon = { from: '14:00', to: '18:00' };

/** One day with its periods, or closed. */
export function DayLine({ day, periods, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const name = dayName(day, i18n.language);
  const change = (at: number, part: Partial<Period>) =>
    onChange(periods.map((period, index) => (index === at ? { ...period, ...part } : period)));
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <span className={styles.dayName}>{name}</span>
      <span className={styles.periods}>
        {periods.length === 0 && <span className={styles.quiet}>{t('settings.hours.closed')}</span>}
        {periods.map((period, at) => (
          // A period has no name of its own but its place.
          <span key={`${day} ${at + 1}`} className={styles.period}>
            <Time label={t('settings.hours.from', { day: name })} value={period.from} onChange={(from) => change(at, { from })} />
            <span aria-hidden>–</span>
            <Time label={t('settings.hours.to', { day: name })} value={period.to} onChange={(to) => change(at, { to })} />
            <IconButton
              label={t('settings.hours.remove', { day: name })}
              icon={X}
              onClick={() => onChange(periods.filter((_, index) => index !== at))}
            />
          </span>
        ))}
      </span>
      <IconButton
        label={t('settings.hours.add', { day: name })}
        icon={Plus}
        onClick={() => onChange([...periods, periods.length === 0 ? whole : afternoon])}
      />
    </div>
  );
}

/** Typed as 09:00; what else is typed the server refuses in words. The end of a day is 24:00, which a time field cannot say. */
function Time({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <input
      className={styles.blank}
      aria-label={label}
      value={value}
      inputMode="numeric"
      pattern="([01][0-9]|2[0-4]):[0-5][0-9]"
      placeholder="09:00"
      required
      maxLength={5}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
