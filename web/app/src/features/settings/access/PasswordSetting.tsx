import { api } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import { PasswordField } from '../../access/PasswordField.tsx';
import styles from '../Settings.module.css';
import own from './Access.module.css';
import { sessionsQuery } from './access.ts';

export function PasswordSetting() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const change = useMutation({
    mutationFn: (values: { current: string; password: string }) => api.PUT('/api/v1/agents/me/password', { body: values }),
    onSuccess: () => {
      setOpen(false);
      say({ text: t('settings.access.passwordChanged') });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey }),
    meta: { quiet: true },
  });
  return (
    <section className={styles.item} aria-label={t('settings.access.password')}>
      <p className={styles.sentence}>{t('settings.access.passwordSentence')}</p>
      {open ? (
        <form
          className={own.form}
          aria-label={t('settings.access.changePassword')}
          onSubmit={(event) => {
            event.preventDefault();
            const values = new FormData(event.currentTarget);
            change.mutate({ current: String(values.get('current')), password: String(values.get('password')) });
          }}
        >
          <PasswordField name="current" label={t('settings.access.passwordNow')} autoComplete="current-password" autoFocus />
          <PasswordField label={t('access.newPassword')} description={t('access.passwordHint')} autoComplete="new-password" />
          {change.error && (
            <p role="alert" className={own.refused}>
              {explain(change.error)}
            </p>
          )}
          <div className={own.buttons}>
            <Button type="submit" disabled={change.isPending}>
              {t('access.setPassword')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setOpen(false)}>
              {t('settings.access.cancel')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.actions}>
          <Button
            variant="default"
            onClick={() => {
              change.reset();
              setOpen(true);
            }}
          >
            {t('settings.access.changePassword')}
          </Button>
        </div>
      )}
    </section>
  );
}
