import { call } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export interface Status {
  key: string;
  category: string;
  /** By language. */
  name: Record<string, string>;
  /** What it may become. */
  next: string[];
}

const statuses = queryOptions({
  queryKey: ['statuses'],
  queryFn: async ({ signal }) => (await call<{ items: Status[] }>('GET', '/api/v1/statuses', { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export interface TicketType {
  key: string;
  name: Record<string, string>;
  /** What its tickets can become; empty for all. */
  statuses: string[];
}

/** The types of tickets, in order. */
export const typesQuery = queryOptions({
  queryKey: ['statuses', 'types'],
  queryFn: async ({ signal }) => (await call<{ types: TicketType[] }>('GET', '/api/v1/statuses', { signal })).types,
  staleTime: 5 * 60_000,
});

const none: Status[] = [];

export function useStatuses(): Status[] {
  return useQuery(statuses).data ?? none;
}

/** What the workspace calls a status, in the reader's language; our own word until that is known. */
export function useStatusName(): (key: string) => string {
  const { t, i18n } = useTranslation();
  const known = useStatuses();
  return useCallback(
    (key) => {
      const named = known.find((status) => status.key === key)?.name ?? {};
      return named[i18n.language] ?? named.en ?? t(`status.${key}`, { defaultValue: key });
    },
    [t, i18n.language, known],
  );
}
