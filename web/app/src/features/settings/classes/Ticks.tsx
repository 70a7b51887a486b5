import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import type { StatusClass } from './classes.ts';
import styles from './Classes.module.css';

interface Props {
  label: string;
  statuses: StatusClass[];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Some of the statuses. */
export function Ticks({ label, statuses, chosen, onChange }: Props) {
  const { i18n } = useTranslation();
  return (
    <div role="group" aria-label={label} className={styles.ticks}>
      {statuses.map((status) => {
        const key = status.key ?? '';
        return (
          <label key={key} className={styles.tick}>
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, key] : chosen.filter((one) => one !== key))}
            />
            {inLanguage(status.name, i18n.language)}
          </label>
        );
      })}
    </div>
  );
}
