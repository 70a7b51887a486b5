import type { HTMLInputTypeAttribute } from 'react';
import styles from './Settings.module.css';

interface Props {
  /** What goes here, for the ear. */
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  type?: HTMLInputTypeAttribute;
  placeholder?: string;
  required?: boolean;
  pattern?: string;
  min?: number;
  max?: number;
}

/** A blank in a sentence. */
export function Blank({ label, name, value, onChange, type = 'text', placeholder, required, pattern, min, max }: Props) {
  return (
    <input
      className={styles.blank}
      aria-label={label}
      name={name}
      type={type}
      value={value}
      required={required}
      pattern={pattern}
      min={min}
      max={max}
      placeholder={placeholder ?? label}
      autoComplete={type === 'password' ? 'new-password' : 'off'}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
  disabled?: boolean;
}

/** One of a few in a sentence. */
export function Choice({ label, value, options, onChange, disabled }: ChoiceProps) {
  return (
    <select
      className={styles.blank}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
