import { api, body, call, type Schemas } from '@goodword/api-client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

export type FileLink = Schemas['FileLinkResponse'];

/** Which files of a ticket's replies went out as links. */
export function fileLinksQuery(ticket: string) {
  return queryOptions({
    queryKey: ['file-links', ticket],
    queryFn: async ({ signal }) => {
      const params = { path: { id: ticket } };
      return (await body(api.GET('/api/v1/tickets/{id}/file-links', { params, signal }))).items ?? [];
    },
  });
}

/** Takes a link back, or gives it back. */
export function useWithdrawal(ticket: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ link, withdrawn }: { link: string; withdrawn: boolean }) =>
      call(withdrawn ? 'PUT' : 'DELETE', `/api/v1/file-links/${link}/withdrawal`),
    onSettled: () => queries.invalidateQueries({ queryKey: ['file-links', ticket] }),
  });
}
