import { call } from '@goodword/api-client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { path, type App, type Choice, type Registered } from './apps.ts';

/** What can be done to an app. */
export function useApp(app: App | undefined) {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['apps'] });
  const one = `${path}/${app?.id ?? ''}`;
  const register = useMutation({
    mutationFn: (choice: Choice) => call<Registered>('POST', path, { body: choice }),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const put = useMutation({
    mutationFn: ({ name, redirectUris, scopes }: Choice) =>
      call<App>('PUT', one, { body: { name, redirectUris, scopes }, headers: { 'If-Match': `"${String(app?.version ?? 1)}"` } }),
    onSettled: refresh,
    meta: { quiet: true },
  });
  const renew = useMutation({ mutationFn: () => call<Registered>('POST', `${one}/secret`), onSettled: refresh });
  const remove = useMutation({ mutationFn: () => call('DELETE', one), onSettled: refresh });
  return { register, put, renew, remove };
}
