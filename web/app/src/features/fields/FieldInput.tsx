import { path } from '@goodword/forms';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { useColleagues } from '../inbox/tickets/people.ts';
import { type Field } from './fields.ts';
import { NamedInput } from './NamedInput.tsx';
import { TypedInput } from './TypedInput.tsx';
import styles from './Fields.module.css';

export interface InputProps {
  id: string;
  field: Field;
  value: unknown;
  disabled?: boolean;
  describedBy?: string;
  /** @param value as the server takes it; null clears */
  onChange: (value: unknown) => void;
  /** @param wrong which rule what was typed breaks; nothing when it breaks none */
  onWrong: (wrong: string | undefined) => void;
}

/** What a field of this kind is filled with. */
export function FieldInput(props: InputProps) {
  switch (props.field.kind) {
    case 'choice':
    case 'tree':
      return <OptionInput {...props} />;
    case 'person':
      return <PersonInput {...props} />;
    case 'contact':
    case 'organisation':
    case 'ticket':
      return <NamedInput {...props} />;
    default:
      return <TypedInput {...props} />;
  }
}

interface Offer {
  value: string;
  label: string;
}

function Offers({ id, value, disabled, describedBy, onChange, offers }: InputProps & { offers: Offer[] }) {
  const { t } = useTranslation();
  return (
    <select
      id={id}
      className={styles.input}
      value={typeof value === 'string' ? value : ''}
      disabled={disabled}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    >
      <option value="">{t('fields.nothing')}</option>
      {offers.map((offer) => (
        <option key={offer.value} value={offer.value}>
          {offer.label}
        </option>
      ))}
    </select>
  );
}

function OptionInput(props: InputProps) {
  const { i18n } = useTranslation();
  const { field, value } = props;
  // Who has one that is not offered any more keeps it.
  const offers = (field.options ?? [])
    .filter((option) => option.active !== false || option.key === value)
    .map((option) => ({
      value: option.key,
      label: `${'   '.repeat(path(field, option.key).length - 1)}${inLanguage(option.name, i18n.language)}`,
    }));
  return <Offers {...props} offers={offers} />;
}

function PersonInput(props: InputProps) {
  const offers = useColleagues().map((agent) => ({ value: agent.id ?? '', label: agent.name ?? '' }));
  return <Offers {...props} offers={offers} />;
}
