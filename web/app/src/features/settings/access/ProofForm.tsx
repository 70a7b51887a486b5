import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { PasswordField } from '../../access/PasswordField.tsx';
import own from './Access.module.css';

interface Props {
  /** What the proof is for, as the button says it. */
  action: string;
  /** Whether a code of the app does as well. */
  code: boolean;
  busy: boolean;
  error: unknown;
  onProof: (proof: string) => void;
  onCancel: () => void;
}

/** Asks for what only I have, before something changes about how I get in. */
export function ProofForm({ action, code, busy, error, onProof, onCancel }: Props) {
  const { t } = useTranslation();
  return (
    <form
      className={own.form}
      aria-label={action}
      onSubmit={(event) => {
        event.preventDefault();
        onProof(String(new FormData(event.currentTarget).get('proof') ?? ''));
      }}
    >
      <PasswordField
        name="proof"
        label={t(code ? 'settings.access.proof' : 'settings.access.passwordNow')}
        autoComplete="current-password"
        autoFocus
      />
      {error !== undefined && error !== null && (
        <p role="alert" className={own.refused}>
          {explain(error)}
        </p>
      )}
      <div className={own.buttons}>
        <Button type="submit" disabled={busy}>
          {action}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('settings.access.cancel')}
        </Button>
      </div>
    </form>
  );
}
