import { api, body, call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { explain } from '../../../shared/problem.ts';
import { say } from '../../../shared/toast/toasts.ts';
import type { Step } from '../tickets/actions.ts';

export type Job = Schemas['BulkJobResponse'];

const often = 1000;
const shownFor = 15 * 60_000;

export function isGoingOn(job: Job): boolean {
  return job.state === 'collecting' || job.state === 'running' || job.state === 'undoing';
}

function isRecent(job: Job): boolean {
  return isGoingOn(job) || Date.now() - Date.parse(job.endedAt ?? '') < shownFor;
}

/** How far it is, in percent; before its tickets are known there is no telling. */
export function progressOf(job: Job): number {
  const of = job.state === 'undoing' ? job.changed : job.total;
  const done = job.state === 'undoing' ? job.undone + job.kept : job.changed + job.unchanged + job.refused;
  return of === 0 || job.state === 'collecting' ? 0 : Math.round((100 * done) / of);
}

export const jobsQuery = queryOptions({
  queryKey: ['bulk-jobs'],
  queryFn: async ({ signal }) =>
    (await body(api.GET('/api/v1/bulk-jobs', { params: { query: { limit: 5 } }, signal }))).items.filter(isRecent),
  refetchInterval: ({ state }) => (state.data?.some(isGoingOn) ? often : false),
});

export const resultsQuery = (job: string, state: 'refused' | 'kept') =>
  infiniteQueryOptions({
    queryKey: ['bulk-results', job, state],
    queryFn: ({ pageParam, signal }) =>
      body(
        api.GET('/api/v1/bulk-jobs/{job}/results', {
          params: { path: { job }, query: { state, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });

/** Does something to all tickets of a filter, in the background. */
export function useStartJob(query: string): (step: Step) => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (step: Step) =>
      call<Job>('POST', '/api/v1/bulk-jobs', { body: { query, name: step.name, arguments: step.arguments } }),
    onSuccess: (job) => queries.setQueryData(jobsQuery.queryKey, (known: Job[] = []) => [job, ...known]),
    onError: (failed) => say({ text: explain(failed), tone: 'failed' }),
    onSettled: () => queries.invalidateQueries({ queryKey: jobsQuery.queryKey }),
  });
  return useCallback((step) => mutate(step), [mutate]);
}
