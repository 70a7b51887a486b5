import { api, body, type Schemas } from '@goodword/api-client';
import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { explain } from '../../shared/problem.ts';
import styles from './AccessPage.module.css';
import { keepNext } from './returning.ts';

export const waysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: (): Promise<Schemas['SignInWaysResponse']> => body(api.GET('/api/v1/sign-in-ways')),
  staleTime: 0,
  meta: { quiet: true },
});

/** To the company's sign-in and back, where there is one. */
export function CompanyButton({ next }: { next?: string }) {
  const { data } = useQuery(waysQuery);
  const go = useMutation({
    mutationFn: () => body(api.POST('/api/v1/session/oidc')),
    onSuccess: ({ address }) => {
      keepNext(next);
      window.location.assign(address ?? '/sign-in');
    },
    meta: { quiet: true },
  });
  if (!data?.company) return null;
  return (
    <div className={styles.form}>
      <Button variant="default" disabled={go.isPending} aria-busy={go.isPending} onClick={() => go.mutate()}>
        {data.company}
      </Button>
      {go.error && (
        <p role="alert" className={styles.refusal}>
          {explain(go.error)}
        </p>
      )}
    </div>
  );
}
