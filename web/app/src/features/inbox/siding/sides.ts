import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Side = Schemas['SideResponse'];

/** The side conversations of a ticket, oldest first. */
export function sidesQuery(ticket: string) {
  return queryOptions({
    queryKey: ['sides', ticket],
    queryFn: async ({ signal }) => {
      const params = { path: { ticket } };
      return (await body(api.GET('/api/v1/tickets/{ticket}/side-conversations', { params, signal }))).items ?? [];
    },
  });
}
