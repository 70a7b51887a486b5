import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import styles from './Settings.module.css';

interface Props {
  label?: string;
  /** Whether there is something to save. */
  dirty: boolean;
  save: { mutate: () => void; isPending: boolean };
  /** Why it was not done. */
  problem?: Error | null;
  children: ReactNode;
  /** Beside the button that saves: before it, and after it. */
  first?: ReactNode;
  more?: ReactNode;
}

/** One setting as sentences, with what went wrong and what can be done with it below. */
export function SettingForm({ label, dirty, save, problem, children, first, more }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className={styles.item}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {children}
      {problem && (
        <p role="alert" className={styles.said} data-tone="failed">
          {explain(problem)}
        </p>
      )}
      <div className={styles.actions}>
        {first}
        {dirty && (
          <Button type="submit" disabled={save.isPending}>
            {t('settings.save')}
          </Button>
        )}
        {more}
      </div>
    </form>
  );
}
