import { useQuery } from '@tanstack/react-query';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../shared/parts/Face.tsx';
import type { Option } from '../../../shared/parts/Pick.tsx';
import { useMe } from '../../access/session.ts';
import { useColleagues, useTeams } from '../tickets/people.ts';
import { StatusMark } from '../tickets/StatusMark.tsx';
import { tagsQuery } from '../tickets/tags.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { typesQuery, useStatuses, useStatusName, type Status, type TicketType } from '../tickets/useStatusName.ts';

const priorities = ['urgent', 'high', 'normal', 'low'];

const none: TicketType[] = [];

interface Asked {
  /** The tags are looked up when somebody wants to choose one. */
  tags: boolean;
}

/** What can be chosen for these tickets' properties. */
export function useChoices(tickets: Ticket[], asked: Asked) {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useColleagues();
  const teams = useTeams();
  const statusName = useStatusName();
  const statuses = useStatuses();
  const { data: types = none } = useQuery(typesQuery);
  const { data: tags = [] } = useQuery({ ...tagsQuery, enabled: asked.tags });
  return useMemo(() => {
    const agents: Option[] = colleagues.map((agent) => ({
      value: agent.id ?? '',
      label: agent.id === me.id ? t('ticket.me', { name: agent.name }) : (agent.name ?? ''),
      icon: createElement(Face, { name: agent.name ?? '', size: 20 }),
    }));
    agents.sort((one, other) => Number(other.value === me.id) - Number(one.value === me.id));
    return {
      statuses: statuses
        .filter(({ key }) => tickets.some((ticket) => mayBecome(statuses, types, ticket, key)))
        .map(({ key, category }) => ({
          value: key,
          label: statusName(key),
          icon: createElement(StatusMark, { category, status: key }),
        })),
      priorities: priorities.map((key) => ({ value: key, label: t(`priority.${key}`) })),
      agents: [...agents, { value: '', label: t('ticket.nobody') }],
      teams: [
        ...[...teams.values()].map((team) => ({ value: team.id ?? '', label: team.name ?? '' })),
        { value: '', label: t('ticket.noTeam') },
      ],
      tags: [...new Set([...tickets.flatMap((ticket) => ticket.tags ?? []), ...tags.map(({ tag }) => tag)])].map((tag) => ({
        value: tag,
        label: tag,
      })),
      status: statusName,
      name: (options: Option[], value: string | undefined) => options.find((option) => option.value === value)?.label,
    };
  }, [t, me.id, colleagues, teams, statuses, types, statusName, tags, tickets]);
}

function mayBecome(statuses: Status[], types: TicketType[], ticket: Ticket, key: string): boolean {
  const uses = types.find((type) => type.key === ticket.type)?.statuses ?? [];
  if (ticket.status !== key && uses.length > 0 && !uses.includes(key)) return false;
  return ticket.status === key || statuses.some((status) => status.key === ticket.status && status.next.includes(key));
}
