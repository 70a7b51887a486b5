import { Button } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { FormEvent, ReactNode } from 'react';
import { explain } from '../../shared/problem.ts';
import styles from './AccessPage.module.css';

interface Props {
  /** What the one button says. */
  action: string;
  busy: boolean;
  error?: unknown;
  beside?: ReactNode;
  children: ReactNode;
  onSubmit: (values: Record<string, string>) => void;
}

/** A form whose fields are read by name when it is sent. */
export function AccessForm({ action, busy, error, beside, children, onSubmit }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget).entries()];
    onSubmit(Object.fromEntries(entries.map(([name, value]) => [name, String(value)])));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      {error !== undefined && error !== null && (
        <p role="alert" className={styles.refusal}>
          <CircleAlert size={16} aria-hidden /> {explain(error)}
        </p>
      )}
      <div className={styles.row}>
        <Button type="submit" aria-busy={busy} disabled={busy}>
          {action}
        </Button>
        {beside}
      </div>
    </form>
  );
}
