import { api, body, call, type Schemas } from '@goodword/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Step } from '../inbox/tickets/actions.ts';

export type RuleList = Schemas['MailRulesResponse'];

export const outcomes = ['file', 'park', 'drop'] as const;

export type Outcome = (typeof outcomes)[number];

export interface Rule {
  id: string;
  name: string;
  on: boolean;
  filter: string;
  outcome: Outcome;
  brand: string | null;
  steps: Step[];
}

export const rulesQuery = queryOptions({
  queryKey: ['mail-rules'],
  queryFn: ({ signal }) => body(api.GET('/api/v1/mail-rules', { signal })) as Promise<{ rules: Rule[]; version: number }>,
});

/** Writes the whole list, as somebody made it who saw this version. */
export function usePutRules() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ rules, version }: { rules: (Omit<Rule, 'id'> & { id?: string })[]; version: number }) =>
      call<RuleList>('PUT', '/api/v1/mail-rules', { body: { rules }, headers: { 'If-Match': `"${version}"` } }),
    onSettled: () => queries.invalidateQueries({ queryKey: rulesQuery.queryKey }),
    meta: { quiet: true },
  });
}

/** The list with one in the place of another, which is behind or before it. */
export function moved(rules: Rule[], at: number, by: 1 | -1): Rule[] {
  const next = [...rules];
  const [rule] = next.splice(at, 1);
  if (rule) next.splice(at + by, 0, rule);
  return next;
}
