import { call } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../access/session.ts';
import { agents, teams, titleOf, type Team } from '../inbox/tickets/people.ts';
import { Blank } from './Blank.tsx';
import { keyOf } from './keyOf.ts';
import { Sentence } from './Sentence.tsx';
import { TeamMembers } from './TeamMembers.tsx';
import styles from './Settings.module.css';

export function TeamsSection() {
  const { t } = useTranslation();
  const manage = useMay('team.manage');
  const { data: known = [] } = useQuery(teams);
  return (
    <>
      {known.map((team) => (
        <OneTeam key={`${team.id} ${team.version}`} team={team} title={titleOf(team, known)} manage={manage} />
      ))}
      {known.length === 0 && <p className={styles.quiet}>{t('settings.teams.none')}</p>}
      {manage && <NewTeam keys={known.map((team) => team.key ?? '')} />}
    </>
  );
}

function OneTeam({ team, title, manage }: { team: Team; title: string; manage: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data: people = [] } = useQuery(agents);
  const change = useMutation({
    mutationFn: (members: string[]) =>
      call('PATCH', `/api/v1/teams/${team.id}`, { body: { members }, headers: { 'If-Match': `"${team.version}"` } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['teams'] }),
  });
  return (
    <section className={styles.item} aria-label={title}>
      <Sentence
        text="settings.teams.sentence"
        blanks={{
          team: <strong>{title}</strong>,
          members: (
            <TeamMembers
              label={t('settings.teams.members', { team: title })}
              people={people}
              members={team.members ?? []}
              disabled={!manage}
              onChange={(members) => change.mutate(members)}
            />
          ),
        }}
      />
    </section>
  );
}

function NewTeam({ keys }: { keys: string[] }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const create = useMutation({
    mutationFn: () => call('POST', '/api/v1/teams', { body: { key: keyOf(name, keys), name, members: [] } }),
    onSuccess: () => setName(''),
    onSettled: () => queries.invalidateQueries({ queryKey: ['teams'] }),
  });
  return (
    <form
      className={styles.item}
      onSubmit={(event) => {
        event.preventDefault();
        create.mutate();
      }}
    >
      <Sentence
        text="settings.teams.new"
        blanks={{ name: <Blank label={t('settings.teams.name')} name="name" value={name} onChange={setName} required /> }}
      />
      <div className={styles.actions}>
        <Button type="submit" disabled={!name.trim() || create.isPending}>
          {t('settings.teams.add')}
        </Button>
      </div>
    </form>
  );
}
