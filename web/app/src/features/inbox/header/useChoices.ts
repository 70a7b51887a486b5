import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { createElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../shared/parts/Face.tsx';
import type { Option } from '../../../shared/parts/Pick.tsx';
import { useMe } from '../../access/session.ts';
import { useColleagues, useTeams } from '../tickets/people.ts';
import { StatusMark } from '../tickets/StatusMark.tsx';
import type { Ticket, TicketPage } from '../tickets/tickets.ts';
import { statuses, useStatusName } from '../tickets/useStatusName.ts';

const priorities = ['urgent', 'high', 'normal', 'low'];

/** What can be chosen for a ticket's properties. */
export function useChoices(tickets: Ticket[]) {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useColleagues();
  const teams = useTeams();
  const statusName = useStatusName();
  const tags = useKnownTags(tickets);
  return useMemo(() => {
    const agents: Option[] = colleagues.map((agent) => ({
      value: agent.id ?? '',
      label: agent.id === me.id ? t('ticket.me', { name: agent.name }) : (agent.name ?? ''),
      icon: createElement(Face, { name: agent.name ?? '', size: 20 }),
    }));
    agents.sort((one, other) => Number(other.value === me.id) - Number(one.value === me.id));
    return {
      statuses: statuses
        .filter((key) => key !== 'new')
        .map((key) => ({ value: key, label: statusName(key), icon: createElement(StatusMark, { category: key, status: key }) })),
      priorities: priorities.map((key) => ({ value: key, label: t(`priority.${key}`) })),
      agents: [...agents, { value: '', label: t('ticket.nobody') }],
      teams: [
        ...[...teams.values()].map((team) => ({ value: team.id ?? '', label: team.name ?? '' })),
        { value: '', label: t('ticket.noTeam') },
      ],
      tags: tags.map((tag) => ({ value: tag, label: tag })),
      name: (options: Option[], value: string | undefined) =>
        value === 'new' ? statusName('new') : options.find((option) => option.value === value)?.label,
    };
  }, [t, me.id, colleagues, teams, statusName, tags]);
}

/** Tags seen lately; any other word can be typed. */
function useKnownTags(tickets: Ticket[]): string[] {
  const queries = useQueryClient();
  return useMemo(() => {
    const pages = queries.getQueriesData<InfiniteData<TicketPage>>({ queryKey: ['tickets'] });
    const seen = pages.flatMap(([, data]) => data?.pages.flatMap((page) => page.items ?? []) ?? []);
    const tags = [...tickets, ...seen].flatMap((ticket) => ticket.tags ?? []);
    return [...new Set(tags)].toSorted((one, other) => one.localeCompare(other));
  }, [queries, tickets]);
}
