import { api, body, call, type Schemas } from '@goodword/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

export type App = Schemas['AppResponse'];
export type ListedApp = Schemas['AppListedResponse'];
export type Registered = Schemas['AppRegisteredResponse'];
export type Allowed = Schemas['AllowedResponse'];

export const path = '/api/v1/apps';

export const areas = ['tickets', 'contacts', 'reports', 'settings'] as const;

/** All that an app can ask for: `tickets:read` … */
export const scopes: string[] = areas.flatMap((area) => [`${area}:read`, `${area}:write`]);

export const appsQuery = queryOptions({
  queryKey: ['apps'],
  queryFn: ({ signal }) => call<{ items: ListedApp[] }>('GET', path, { signal }),
});

export const myAppsQuery = queryOptions({
  queryKey: ['apps', 'mine'],
  queryFn: ({ signal }) => call<{ items: Allowed[] }>('GET', '/api/v1/agents/me/apps', { signal }),
});

export function peopleOf(app: string) {
  return infiniteQueryOptions({
    queryKey: ['apps', app, 'people'],
    queryFn: ({ pageParam, signal }) =>
      call<{ items: Allowed[]; next: string | null }>('GET', `${path}/${app}/people`, { query: { limit: 50, cursor: pageParam || undefined }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** What is chosen of an app. */
export interface Choice {
  name: string;
  confidential: boolean;
  redirectUris: string[];
  scopes: string[];
}

export function choiceOf(app: App | undefined): Choice {
  if (!app) return { name: '', confidential: true, redirectUris: [], scopes: ['tickets:read'] };
  const { name, confidential, redirectUris, scopes: asked } = app;
  return { name, confidential, redirectUris, scopes: asked };
}

/** The query with which an app sent somebody here, as it came: the server wraps it, so that no router reads it. */
export function queryOf(asked: string): string {
  const text = atob(asked.replace(/^q\./, '').replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder().decode(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}

/** Where to go, or what to ask: who said yes to all of it before is not asked again. */
export type Question = { address: string } | { name: string; scopes: string[] };

export function questionQuery(asked: string) {
  return queryOptions({
    queryKey: ['app-question', asked],
    queryFn: async (): Promise<Question> => {
      const query = queryOf(asked);
      const { address, known, name, scopes: wanted } = await body(api.POST('/api/v1/app-authorisations/preview', { body: { query } }));
      if (address) return { address };
      if (known) return answer(asked, true);
      return { name: name ?? '', scopes: wanted };
    },
    retry: false,
    staleTime: Infinity,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    meta: { quiet: true },
  });
}

export async function answer(asked: string, allow: boolean): Promise<{ address: string }> {
  return body(api.POST('/api/v1/app-authorisations', { body: { query: queryOf(asked), allow } }));
}
