import { Refused } from '@goodword/api-client';
import i18next from 'i18next';

/** Where the server's own sentence says more than the code: which field, which position. */
const precise = new Set(['invalid-value', 'invalid-filter', 'malformed-request', 'status-not-allowed']);

/** What was refused and why, in the reader's language. */
export function explain(error: unknown): string {
  if (!(error instanceof Refused)) return i18next.t('problem.internal-error');
  if (precise.has(error.code) || i18next.language === 'en') return error.problem.detail;
  return i18next.t(`problem.${error.code}`, { ...error.problem, defaultValue: error.problem.detail });
}
