import { call } from '@goodword/api-client';
import { useMutation } from '@tanstack/react-query';
import type { Outcome, Rule } from './rules.ts';

export type DraftRule = Omit<Rule, 'id'> & { id?: string };

export interface Tried {
  receivedAt: string;
  fromDomain: string;
  subject: string;
  ticket: string | null;
  /** The places in the list of those that hold. */
  rules: number[];
  outcome: Outcome;
}

export interface TrialResult {
  items: Tried[];
  looked: number;
  skipped: number;
  left: number;
}

/** Asks the whole list, for one before may keep a mail from another; the one that is tried as if it were on. */
export function useTrial() {
  return useMutation({
    mutationFn: ({ rules, at }: { rules: DraftRule[]; at: number }) =>
      call<TrialResult>('POST', '/api/v1/mail-rules/trial', { body: { rules: tried(rules, at) } }),
    meta: { quiet: true },
  });
}

export function tried(rules: DraftRule[], at: number): DraftRule[] {
  return rules.map((rule, place) => (place === at ? { ...rule, name: rule.name.trim() || '?', on: true } : rule));
}

export function foundBy(result: TrialResult, at: number): Tried[] {
  return result.items.filter((mail) => mail.rules.includes(at));
}
