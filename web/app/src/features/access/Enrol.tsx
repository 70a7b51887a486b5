import type { Schemas } from '@goodword/api-client';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import styles from './Enrol.module.css';

export type Enrolment = Schemas['EnrolmentResponse'];

interface Props {
  enrolment: Enrolment;
  busy: boolean;
  error: unknown;
  onCode: (code: string) => void;
}

/** What to do with the app: look at the picture or type the secret, then say which code it shows. */
export function Enrol({ enrolment, busy, error, onCode }: Props) {
  const { t } = useTranslation();
  const { size = 0, path = '' } = enrolment.qr ?? {};
  return (
    <form
      className={styles.enrol}
      onSubmit={(event) => {
        event.preventDefault();
        onCode(String(new FormData(event.currentTarget).get('code') ?? ''));
      }}
    >
      <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('access.qr')}>
        <path d={path} />
      </svg>
      <p className={styles.secret}>
        {t('access.secret')} <code>{enrolment.secret?.replace(/(.{4})(?=.)/g, '$1 ')}</code>{' '}
        <a href={enrolment.uri}>{t('access.openApp')}</a>
      </p>
      <TextInput
        name="code"
        label={t('access.codeOfApp')}
        autoComplete="one-time-code"
        inputMode="numeric"
        pattern="[0-9 ]{6,7}"
        maxLength={7}
        autoFocus
        required
        withAsterisk={false}
      />
      {error !== undefined && error !== null && (
        <p role="alert" className={styles.refused}>
          {explain(error)}
        </p>
      )}
      <div>
        <Button type="submit" disabled={busy}>
          {t('access.confirmCode')}
        </Button>
      </div>
    </form>
  );
}
