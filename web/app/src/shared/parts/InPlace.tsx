import { useState, type HTMLInputTypeAttribute } from 'react';
import styles from './InPlace.module.css';

interface Props {
  /** What it is, for the ear. */
  label: string;
  value: string;
  placeholder?: string;
  type?: HTMLInputTypeAttribute;
  disabled?: boolean;
  className?: string;
  onChange: (value: string) => void;
}

/** Words that become a field when clicked; Enter keeps, Escape does not. */
export function InPlace({ label, value, placeholder, type = 'text', disabled, className, onChange }: Props) {
  const [editing, setEditing] = useState(false);
  if (disabled) return <span className={className}>{value}</span>;
  if (!editing) {
    return (
      <button
        type="button"
        className={`${styles.words} ${className ?? ''}`}
        aria-label={value ? `${label}: ${value}` : label}
        onClick={() => setEditing(true)}
      >
        {value || placeholder}
      </button>
    );
  }
  const finish = (words: string) => {
    setEditing(false);
    if (words.trim() && words.trim() !== value) onChange(words.trim());
  };
  return (
    <input
      className={`${styles.field} ${className ?? ''}`}
      aria-label={label}
      type={type}
      defaultValue={value}
      autoFocus
      onBlur={(event) => finish(event.currentTarget.value)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value);
        if (event.key === 'Escape') setEditing(false);
      }}
    />
  );
}
