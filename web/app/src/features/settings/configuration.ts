import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Account = Schemas['AccountResponse'];
export type Brand = Schemas['BrandResponse'];
export type Role = Schemas['RoleResponse'];

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: async () => (await body(api.GET('/api/v1/channel-accounts'))).items ?? [],
});

export const brandsQuery = queryOptions({
  queryKey: ['brands'],
  queryFn: async () => (await body(api.GET('/api/v1/brands'))).items ?? [],
});

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: () => body(api.GET('/api/v1/roles')),
});
