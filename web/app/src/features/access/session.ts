import { api, body, csrf, Refused, type Schemas } from '@goodword/api-client';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';

export type Me = Schemas['MeResponse'] & {
  /** From where the stream goes on for what is loaded after this. */
  cursor?: string;
};

/** Who is signed in; null when nobody is. */
export const me = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Me | null> => {
    // Signing in sets both cookies; without the one we can read there is no need to ask.
    if (!('X-XSRF-TOKEN' in csrf())) return null;
    try {
      const { data, response } = await api.GET('/api/v1/session');
      return data ? { ...data, cursor: response.headers.get('Stream-Cursor') ?? undefined } : null;
    } catch (error) {
      if (Refused.code(error) === 'not-signed-in') return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const isSetUp = queryOptions({
  queryKey: ['set-up'],
  queryFn: async () => (await body(api.GET('/api/v1/setup'))).done === true,
  staleTime: 0,
});

/** Where who came by the company's sign-in ends her session there; nowhere when that cannot be asked. */
export async function signOutThere(): Promise<string | undefined> {
  try {
    return (await body(api.GET('/api/v1/session/oidc/sign-out'))).address ?? undefined;
  } catch {
    return undefined;
  }
}

/** Inside the shell, where somebody always is. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(me);
  if (!data) throw new Error('Nobody is signed in');
  return data;
}

export function useMay(permission: string): boolean {
  return useMe().permissions?.includes(permission) ?? false;
}
