import { Refused } from '@goodword/api-client';
import { MutationCache, notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { explain } from '../shared/problem.ts';
import { say } from '../shared/toast/toasts.ts';

const patience = 3;

function worthRepeating(failures: number, error: Error): boolean {
  const transient = ['unreachable', 'busy', 'internal-error'].includes(Refused.code(error) ?? '');
  return transient && failures < patience;
}

function signedOut(error: Error): void {
  if (Refused.code(error) === 'not-signed-in') queries.setQueryData(['session'], null);
}

// Before the next paint: a box that was ticked would show its old state once more until a timer came round.
notifyManager.setScheduler(queueMicrotask);

/** Server state lives here and nowhere else. The live stream says what is stale. */
export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: signedOut }),
  mutationCache: new MutationCache({
    onError(error, _variables, _context, mutation) {
      signedOut(error);
      if (!mutation.meta?.quiet) say({ text: explain(error), tone: 'failed' });
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, gcTime: 10 * 60_000, retry: worthRepeating, refetchOnWindowFocus: true },
  },
});
