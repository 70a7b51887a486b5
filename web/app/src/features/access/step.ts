import { Refused } from '@goodword/api-client';

/** What is asked for after the first proof. */
export type Step = 'code' | 'enrolment';

export function stepOf(error: unknown): Step | undefined {
  if (!(error instanceof Refused) || error.code !== 'second-factor-needed') return undefined;
  return error.problem.step === 'enrolment' ? 'enrolment' : 'code';
}
