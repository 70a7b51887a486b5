import { call, type Schemas } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../shared/problem.ts';
import { Blank, Choice } from './Blank.tsx';
import type { Role } from './configuration.ts';
import { Sentence } from './Sentence.tsx';
import styles from './Settings.module.css';

export function Invite({ roles }: { roles: Role[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState('agent');
  const invite = useMutation({
    mutationFn: () => call<Schemas['InvitedResponse']>('POST', '/api/v1/invitations', { body: { name, email, role } }),
    onSuccess: () => {
      setName('');
      setEmail('');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['agents'] }),
    meta: { quiet: true },
  });
  return (
    <form
      className={styles.item}
      aria-label={t('settings.people.invite')}
      onSubmit={(event) => {
        event.preventDefault();
        invite.mutate();
      }}
    >
      <Sentence
        text="settings.people.sentence"
        blanks={{
          name: <Blank label={t('settings.people.name')} name="name" value={name} onChange={setName} required />,
          email: (
            <Blank label={t('settings.people.email')} name="email" type="email" value={email} onChange={setEmail} required placeholder="name@example.com" />
          ),
          role: (
            <Choice
              label={t('settings.people.role')}
              value={role}
              onChange={setRole}
              options={roles.map((one) => ({ value: one.key ?? '', label: one.name ?? '' }))}
            />
          ),
        }}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={!name || !email || invite.isPending}>
          {t('settings.people.invite')}
        </Button>
        {invite.error && (
          <span role="alert" className={styles.said} data-tone="failed">
            {explain(invite.error)}
          </span>
        )}
      </div>
      {invite.data && (
        <p className={styles.preview} role="status">
          {t('settings.people.invited', { email: invite.data.agent?.email })}{' '}
          <span className={styles.link}>{invite.data.link}</span>
        </p>
      )}
    </form>
  );
}
