import type { Place } from '@goodword/forms';
import { ArrowUp, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../shared/parts/IconButton.tsx';
import type { Field, Subject } from '../../fields/fields.ts';
import { Choice } from '../Blank.tsx';
import { Lacking } from './Lacking.tsx';
import { RuleLine } from './RuleLine.tsx';
import styles from './Forms.module.css';

interface Props {
  place: Place;
  name: string;
  subject: Subject;
  /** The other fields of the form, which its rules can ask for. */
  others: Field[];
  onUp?: () => void;
  onRemove: () => void;
  onChange: (place: Place) => void;
}

/** A field on a form, with its rules. */
export function PlaceLine({ place, name, subject, others, onUp, onRemove, onChange }: Props) {
  const { t } = useTranslation();
  const demanded = place.toSolve || Boolean(place.requiredIf);
  return (
    <section className={styles.place} aria-label={name}>
      <div className={styles.head}>
        <h2 className={styles.name}>{name}</h2>
        {onUp && <IconButton label={t('settings.forms.up', { name })} icon={ArrowUp} plain onClick={onUp} />}
        <IconButton label={t('settings.forms.remove', { name })} icon={X} plain onClick={onRemove} />
      </div>
      <RuleLine what="shown" of={name} condition={place.visibleIf} fields={others} onChange={(visibleIf) => onChange({ ...place, visibleIf })} />
      <RuleLine what="required" of={name} condition={place.requiredIf} fields={others} onChange={(requiredIf) => onChange({ ...place, requiredIf })} />
      {subject === 'ticket' && (
        <div className={styles.rule}>
          <Choice
            label={t('settings.forms.toSolveLabel', { name })}
            value={place.toSolve ? 'yes' : 'no'}
            onChange={(now) => onChange({ ...place, toSolve: now === 'yes' })}
            options={['no', 'yes'].map((value) => ({ value, label: t(`settings.forms.toSolve.${value}`) }))}
          />
          {demanded && <Lacking field={place.field} />}
        </div>
      )}
    </section>
  );
}
