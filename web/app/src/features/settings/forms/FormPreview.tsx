import { judge, type Place, wordsOf } from '@goodword/forms';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../fields/FieldRow.tsx';
import fieldStyles from '../../fields/Fields.module.css';
import type { Field, Values } from '../../fields/fields.ts';
import styles from './Forms.module.css';

/** The form as it will be, to try. */
export function FormPreview({ places, fields }: { places: Place[]; fields: Map<string, Field> }) {
  const { t } = useTranslation();
  const [values, setValues] = useState<Values>({});
  const judged = useMemo(() => judge(places, (key) => wordsOf(fields.get(key), values[key])), [places, fields, values]);
  return (
    <div className={styles.preview} role="group" aria-label={t('settings.forms.preview')}>
      <p className={styles.quiet}>{t('settings.forms.preview')}</p>
      <div className={fieldStyles.form}>
        {judged.visible.map((key) => {
          const field = fields.get(key);
          const needed = judged.required.includes(key) ? t('fields.required') : judged.missingToSolve.includes(key) ? t('fields.toSolve') : undefined;
          return field && <FieldRow key={key} field={field} value={values[key]} needed={needed} onChange={(value) => setValues({ ...values, [key]: value })} />;
        })}
      </div>
    </div>
  );
}
