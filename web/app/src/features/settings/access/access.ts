import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Session = Schemas['SessionView'];

export const factorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: () => body(api.GET('/api/v1/agents/me/second-factor')),
});

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => (await body(api.GET('/api/v1/sessions'))).items ?? [],
});

export const agentAccessQuery = (id: string) =>
  queryOptions({
    queryKey: ['agent-access', id],
    queryFn: () => body(api.GET('/api/v1/agents/{id}/access', { params: { path: { id } } })),
    staleTime: 0,
  });
