import { call } from '@goodword/api-client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../shared/parts/Face.tsx';
import { useMay, useMe } from '../access/session.ts';
import { agents, type Agent } from '../inbox/tickets/people.ts';
import { PersonAccess } from './access/PersonAccess.tsx';
import { Choice } from './Blank.tsx';
import { rolesQuery, type Role } from './configuration.ts';
import { HandOver } from './HandOver.tsx';
import { Invite } from './Invite.tsx';
import { NotificationDefaults } from './NotificationDefaults.tsx';
import styles from './Settings.module.css';

export function PeopleSection() {
  const manage = useMay('agent.manage');
  const { data: people = [] } = useQuery(agents);
  const { data: known } = useQuery({ ...rolesQuery, enabled: manage });
  const roles = known?.items ?? [];
  return (
    <>
      {manage && <Invite roles={roles} />}
      <ul className={styles.plain}>
        {people.map((agent) => (
          <Person key={agent.id} agent={agent} roles={roles} manage={manage} />
        ))}
      </ul>
      {manage && <NotificationDefaults />}
    </>
  );
}

function Person({ agent, roles, manage }: { agent: Agent; roles: Role[]; manage: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const queries = useQueryClient();
  const [leaving, setLeaving] = useState(false);
  const [looking, setLooking] = useState(false);
  const change = useMutation({
    mutationFn: (body: { role?: string; active?: boolean }) =>
      call('PATCH', `/api/v1/agents/${agent.id}`, { body, headers: { 'If-Match': `"${agent.version}"` } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['agents'] }),
  });
  const left = agent.state === 'deactivated';
  return (
    <li className={styles.line}>
      <Face name={agent.name ?? ''} size={28} />
      <span className={styles.grow}>
        {agent.name} <span className={styles.quiet}>{agent.email}</span>
        {agent.state !== 'active' && <span className={styles.quiet}> · {t(`settings.people.${agent.state}`)}</span>}
      </span>
      {roles.length > 0 && (
        <Choice
          label={t('settings.people.roleOf', { name: agent.name })}
          value={agent.role ?? ''}
          onChange={(role) => change.mutate({ role })}
          options={roles.map((role) => ({ value: role.id ?? '', label: role.name ?? '' }))}
          disabled={left}
        />
      )}
      {manage && agent.id !== me.id && (
        <button
          type="button"
          className={styles.blank}
          aria-label={t('settings.people.accessOf', { name: agent.name })}
          onClick={() => setLooking(true)}
        >
          {t('settings.people.access')}
        </button>
      )}
      {looking && <PersonAccess agent={agent} onClose={() => setLooking(false)} />}
      {manage && agent.id !== me.id && (
        <button
          type="button"
          className={styles.blank}
          aria-label={t(left ? 'settings.people.activateThis' : 'settings.people.deactivateThis', { name: agent.name })}
          onClick={() => (left ? change.mutate({ active: true }) : setLeaving(true))}
        >
          {t(left ? 'settings.people.activate' : 'settings.people.deactivate')}
        </button>
      )}
      {leaving && <HandOver agent={agent} onClose={() => setLeaving(false)} />}
    </li>
  );
}
