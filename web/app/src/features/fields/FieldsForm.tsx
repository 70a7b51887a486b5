import { useTranslation } from 'react-i18next';
import { FieldRow } from './FieldRow.tsx';
import type { Subject, Values } from './fields.ts';
import { useShown } from './useShown.ts';
import styles from './Fields.module.css';

interface Props {
  subject: Subject;
  /** The key of a ticket's type; nothing for a contact or an organisation. */
  type?: string;
  values: Values;
  disabled?: boolean;
  /** @param value null clears */
  onChange: (key: string, value: unknown) => void;
}

/** The workspace's own fields of one subject, shown and demanded by the rules of its form. */
export function FieldsForm({ subject, type = '', values, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const { fields, required, missingToSolve } = useShown(subject, type, values);
  if (fields.length === 0) return null;
  return (
    <div className={styles.form}>
      {fields.map((field) => {
        const key = field.key ?? '';
        const needed = required.includes(key) ? t('fields.required') : missingToSolve.includes(key) ? t('fields.toSolve') : undefined;
        return (
          <FieldRow
            key={field.id}
            field={field}
            value={values[key]}
            needed={needed}
            disabled={disabled || field.readOnly}
            readOnly={field.readOnly}
            onChange={(value) => onChange(key, value)}
          />
        );
      })}
    </div>
  );
}
