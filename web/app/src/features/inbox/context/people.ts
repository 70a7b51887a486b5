import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Contact = Schemas['ContactResponse'];
export type Organisation = Schemas['OrganisationResponse'];

export function contactQuery(id: string) {
  return queryOptions({
    queryKey: ['contact', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/contacts/{id}', { params: { path: { id } }, signal })),
  });
}

export function organisationQuery(id: string) {
  return queryOptions({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) => body(api.GET('/api/v1/organisations/{id}', { params: { path: { id } }, signal })),
  });
}
