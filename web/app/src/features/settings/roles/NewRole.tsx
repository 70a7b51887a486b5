import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../Blank.tsx';
import { keyOf } from '../keyOf.ts';
import { Sentence } from '../Sentence.tsx';
import styles from '../Settings.module.css';

/** Begins a role that may look; what more it may is said afterwards. */
export function NewRole({ keys }: { keys: string[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => {
      const body = { key: keyOf(name, keys), name, scope: 'my-teams', permissions: ['ticket.view'] };
      return call('POST', '/api/v1/roles', { body });
    },
    onSuccess: () => setName(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['roles'] }),
  });
  return (
    <form
      className={styles.item}
      aria-label={t('settings.roles.add')}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Sentence
        text="settings.roles.new"
        blanks={{ name: <Blank label={t('settings.roles.newName')} name="name" value={name} onChange={setName} required /> }}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={!name.trim() || create.isPending}>
          {t('settings.roles.add')}
        </Button>
      </div>
    </form>
  );
}
