import { call } from '@goodword/api-client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMay } from '../../access/session.ts';

export interface Step {
  name: 'brand' | 'mail' | 'colleague' | 'page' | 'message' | 'answer';
  /** The facts say so. */
  done: boolean;
  skipped: boolean;
  facts: Record<string, string | number | boolean>;
}

export interface FirstSteps {
  dismissed: boolean;
  steps: Step[];
}

const path = '/api/v1/first-steps';

export const firstStepsQuery = queryOptions({
  queryKey: ['first-steps'],
  queryFn: ({ signal }) => call<FirstSteps>('GET', path, { signal }),
  // News makes it old; it is asked again a little later, once for however much happened.
  refetchInterval: ({ state }) => (state.isInvalidated ? 3000 : false),
});

export const isOpen = (step: Step) => !step.done && !step.skipped;

/** A customer has been answered. */
export const isInUse = ({ steps }: FirstSteps) => steps.some((step) => step.name === 'answer' && step.done);

/** What is left to do of a workspace that is not in use yet; nothing for who has no part in it. */
export function useFirstSteps(): FirstSteps | undefined {
  const may = useMay('workspace.set-up');
  return useQuery({ ...firstStepsQuery, enabled: may }).data;
}

export function useChooseSteps(): (choice: { skipped?: string[]; dismissed?: boolean }) => void {
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: async (choice: { skipped?: string[]; dismissed?: boolean }) => {
      const known = await queries.fetchQuery(firstStepsQuery);
      const skipped = known.steps.filter((step) => step.skipped).map((step) => step.name);
      return call<FirstSteps>('PUT', path, { body: { skipped, dismissed: known.dismissed, ...choice } });
    },
    onSuccess: (now) => queries.setQueryData(firstStepsQuery.queryKey, now),
  });
  return mutate;
}
