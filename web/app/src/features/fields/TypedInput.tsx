import { amount, isMoney, read } from '@goodword/forms';
import { useEffect, useState } from 'react';
import type { InputProps } from './FieldInput.tsx';
import styles from './Fields.module.css';

function typed(value: unknown): string {
  if (isMoney(value)) return amount(value);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Text, a number, money, a day: kept when it is left or on Enter; Escape brings back what was. */
export function TypedInput({ id, field, value, disabled, describedBy, onChange, onWrong }: InputProps) {
  const before = typed(value);
  const [words, setWords] = useState(before);
  useEffect(() => setWords(before), [before]);
  const keep = (now: string) => {
    const found = read(field, now);
    const wrong = found && 'wrong' in found ? found.wrong : undefined;
    onWrong(wrong);
    if (!wrong && now.trim() !== before) onChange(found && 'json' in found ? found.json : null);
  };
  const date = field.kind === 'date';
  return (
    <span className={styles.typed}>
      <input
        id={id}
        className={styles.input}
        type={date ? 'date' : 'text'}
        inputMode={field.kind === 'number' || field.kind === 'money' ? 'decimal' : undefined}
        value={words}
        disabled={disabled}
        aria-describedby={describedBy}
        autoComplete="off"
        maxLength={field.kind === 'text' ? 2000 : 40}
        onChange={(event) => setWords(event.currentTarget.value)}
        onBlur={(event) => keep(event.currentTarget.value)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') {
            event.preventDefault();
            keep(event.currentTarget.value);
          }
          if (event.key === 'Escape') {
            setWords(before);
            onWrong(undefined);
          }
        }}
      />
      {field.currency && <span className={styles.unit}>{field.currency}</span>}
    </span>
  );
}
