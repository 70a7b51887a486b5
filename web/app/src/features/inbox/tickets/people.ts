import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useMay } from '../../access/session.ts';

export type Agent = Schemas['AgentResponse'];
export type Team = Schemas['TeamResponse'];

const seldom = 5 * 60_000;

export const agents = queryOptions({
  queryKey: ['agents'],
  queryFn: async () => (await body(api.GET('/api/v1/agents'))).items ?? [],
  staleTime: seldom,
});

export const teams = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await body(api.GET('/api/v1/teams'))).items ?? [],
  staleTime: seldom,
});

function byId<T extends { id?: string }>(items: T[] | undefined): Map<string, T> {
  return new Map((items ?? []).map((item) => [item.id ?? '', item]));
}

/** Not every role sees who else works here. */
function useSeen() {
  return { enabled: useMay('agent.view') };
}

export function useAgents(): Map<string, Agent> {
  const { data } = useQuery({ ...agents, ...useSeen() });
  return useMemo(() => byId(data), [data]);
}

export function useTeams(): Map<string, Team> {
  const { data } = useQuery({ ...teams, ...useSeen() });
  return useMemo(() => byId(data), [data]);
}

type Named = Pick<Team, 'id' | 'key' | 'name'>;

/** The name of a team or a brand, with its key where others have the same name. */
export function titleOf(one: Named, all: Named[]): string {
  const alone = all.every((other) => other.id === one.id || other.name !== one.name);
  return alone ? (one.name ?? '') : `${one.name} (${one.key})`;
}

/** Colleagues who can be given work. */
export function useColleagues(): Agent[] {
  const { data } = useQuery({ ...agents, ...useSeen() });
  return useMemo(() => (data ?? []).filter((agent) => agent.state !== 'deactivated'), [data]);
}
