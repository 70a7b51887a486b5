import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Scim = Schemas['ScimResponse'];
export type ScimToken = Schemas['ScimTokenResponse'];

export const scimQuery = queryOptions({
  queryKey: ['scim'],
  queryFn: () => body(api.GET('/api/v1/scim')),
});
