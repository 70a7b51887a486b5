import { call } from '@goodword/api-client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export interface Notice {
  browser: boolean;
  sound: boolean;
}

export interface Preferences {
  language: string | null;
  theme: 'system' | 'light' | 'dark';
  sound: boolean;
  notifications: Record<string, Notice>;
  /** What the rows of ticket lists show as well. */
  rows: string[];
}

const path = '/api/v1/agents/me/settings';

/** How my screens behave, on all my devices. */
export const preferencesQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => call<Preferences>('GET', path, { signal }),
  staleTime: 60_000,
});

export function usePreferences(): Preferences | undefined {
  return useQuery(preferencesQuery).data;
}

const choosing = ['choose-preferences'];

export function useChoose(): (change: Partial<Preferences>) => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: choosing,
    // One after the other: what was chosen last is what stays.
    scope: { id: 'preferences' },
    mutationFn: async (change: Partial<Preferences>) => {
      // Not through the cache: what it shows is the choice already, and what the server knows is older.
      const known = await call<Preferences>('GET', path);
      return call<Preferences>('PUT', path, { body: { ...known, ...change } });
    },
    onMutate: async (change) => {
      await queries.cancelQueries({ queryKey: preferencesQuery.queryKey });
      queries.setQueryData(preferencesQuery.queryKey, (was) => was && { ...was, ...change });
    },
    onSuccess: (chosen) => {
      // What waits behind has been shown already.
      if (queries.isMutating({ mutationKey: choosing }) <= 1) queries.setQueryData(preferencesQuery.queryKey, chosen);
    },
    onError: () => queries.invalidateQueries({ queryKey: preferencesQuery.queryKey }),
  });
  return mutate;
}
