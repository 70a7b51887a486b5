import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { FieldInput } from './FieldInput.tsx';
import { type Field } from './fields.ts';
import styles from './Fields.module.css';

interface Props {
  field: Field;
  value: unknown;
  /** Why it is needed, if it is. */
  needed?: string;
  disabled?: boolean;
  /** Whether the role keeps it from being written. */
  readOnly?: boolean;
  onChange: (value: unknown) => void;
}

/** A field with its name, what it is for, and what is wrong with what was typed. */
export function FieldRow({ field, value, needed, disabled, readOnly, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const help = inLanguage(field.help, i18n.language);
  const told = wrong ? t(`fields.wrong.${wrong}`, { currency: field.currency }) : help;
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {inLanguage(field.name, i18n.language)}
        {readOnly && <span className={styles.readOnly}> · {t('fields.readOnly')}</span>}
        {needed && !readOnly && <span className={styles.needed}> · {needed}</span>}
      </label>
      <FieldInput
        id={id}
        field={field}
        value={value}
        disabled={disabled}
        describedBy={told ? `${id}-told` : undefined}
        onChange={onChange}
        onWrong={setWrong}
      />
      {told && (
        <p id={`${id}-told`} className={styles.told} data-tone={wrong ? 'failed' : undefined} role={wrong ? 'alert' : undefined}>
          {told}
        </p>
      )}
    </div>
  );
}
