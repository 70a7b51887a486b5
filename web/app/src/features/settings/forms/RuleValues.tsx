import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { type Field } from '../../fields/fields.ts';
import { Blank } from '../Blank.tsx';
import styles from './Forms.module.css';

interface Props {
  label: string;
  field?: Field;
  values: string[];
  onChange: (values: string[]) => void;
}

/** One of these: ticked among options, else typed with commas between. */
export function RuleValues({ label, field, values, onChange }: Props) {
  const { i18n } = useTranslation();
  if (!field?.options?.length) {
    return (
      <Blank
        label={label}
        name="values"
        value={values.join(', ')}
        onChange={(text) => onChange(text.split(',').map((word) => word.trimStart()).filter((word, at, all) => word !== '' || at === all.length - 1))}
      />
    );
  }
  return (
    <span role="group" aria-label={label} className={styles.values}>
      {field.options.map((option) => (
        <label key={option.key} className={styles.value}>
          <input
            type="checkbox"
            checked={values.includes(option.key)}
            disabled={values.length === 1 && values[0] === option.key}
            onChange={(event) => onChange(event.currentTarget.checked ? [...values, option.key] : values.filter((one) => one !== option.key))}
          />
          {inLanguage(option.name, i18n.language)}
        </label>
      ))}
    </span>
  );
}
