import { call, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type WorkspaceExport = Schemas['WorkspaceExportResponse'];

const often = 1500;

export const shortest = 12;

export function isGoingOn({ state }: WorkspaceExport): boolean {
  return state === 'waiting' || state === 'running';
}

/** Looks again until the last one is made. */
export const exportsQuery = queryOptions({
  queryKey: ['workspace-exports'],
  queryFn: ({ signal }) => call<{ items: WorkspaceExport[] }>('GET', '/api/v1/workspace-exports', { signal }),
  refetchInterval: ({ state }) => (state.data?.items.some(isGoingOn) ? often : false),
});
