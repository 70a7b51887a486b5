import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Policy = Schemas['PolicyResponse'];

export const assignmentQuery = queryOptions({
  queryKey: ['assignment'],
  queryFn: () => body(api.GET('/api/v1/assignment-policies')),
});
