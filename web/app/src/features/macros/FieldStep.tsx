import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { FieldInput } from '../fields/FieldInput.tsx';
import { type Field } from '../fields/fields.ts';
import type { Step } from '../inbox/tickets/actions.ts';
import { Choice } from '../settings/Blank.tsx';
import styles from '../settings/Settings.module.css';
import { fieldOf, fieldStep } from './steps.ts';

interface Props {
  label: string;
  step: Step;
  fields: Map<string, Field>;
  onChange: (step: Step) => void;
}

/** Sets one of the workspace's own fields, or empties it. */
export function FieldStep({ label, step, fields, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [wrong, setWrong] = useState<string>();
  const { key = '', value } = fieldOf(step) ?? {};
  const field = fields.get(key);
  const options = [...fields].map(([one, { name }]) => ({ value: one, label: inLanguage(name, i18n.language) }));
  return (
    <>
      <Choice
        label={t('macros.whichField', { step: label })}
        value={key}
        onChange={(next) => onChange(fieldStep(next, null))}
        options={field ? options : [{ value: key, label: key }, ...options]}
      />
      <label htmlFor={id}>{t('macros.to')}</label>
      {field && (
        <span className={styles.grow}>
          <FieldInput
            key={key}
            id={id}
            field={field}
            value={value}
            describedBy={wrong ? `${id}-wrong` : undefined}
            onChange={(next) => onChange(fieldStep(key, next))}
            onWrong={setWrong}
          />
          {wrong && (
            <span id={`${id}-wrong`} role="alert" className={styles.said} data-tone="failed">
              {t(`fields.wrong.${wrong}`, { currency: field.currency })}
            </span>
          )}
        </span>
      )}
    </>
  );
}
