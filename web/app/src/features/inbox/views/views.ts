import { call, Refused } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { teams, type Team } from '../tickets/people.ts';

export interface View {
  id: string;
  kind: 'builtin' | 'team' | 'saved';
  name?: string;
  query: string;
  shared?: boolean;
  count?: number;
  more?: boolean;
  version?: number;
}

const open = 'category:new,open,pending,on-hold';

/** What a server without views of its own offers. */
function ready(known: Team[]): View[] {
  const builtin = (id: string, query: string): View => ({ id, kind: 'builtin', query });
  return [
    builtin('open', open),
    builtin('mine', `${open} assignee:me`),
    builtin('unassigned', `${open} assignee:none`),
    builtin('solved', 'category:solved,closed'),
    builtin('all', ''),
    ...known.map((team): View => ({
      id: `team-${team.id}`,
      kind: 'team',
      name: team.name,
      query: `${open} team:${team.key}`,
    })),
  ];
}

/** Null when the server has no views. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async ({ signal }): Promise<View[] | null> => {
    try {
      return (await call<{ items: View[] }>('GET', '/api/v1/views', { signal })).items;
    } catch (error) {
      if (Refused.code(error) === 'not-found') return null;
      throw error;
    }
  },
});

export function useViews(): View[] {
  const { data } = useQuery(viewsQuery);
  const known = useQuery(teams).data;
  return useMemo(() => data ?? ready(known ?? []), [data, known]);
}

export function useView(id: string): View | undefined {
  return useViews().find((view) => view.id === id);
}
