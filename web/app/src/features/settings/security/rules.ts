import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type SignInRules = Schemas['SignInRulesResponse'];

export const signInRulesQuery = queryOptions({
  queryKey: ['sign-in-rules'],
  queryFn: () => body(api.GET('/api/v1/sign-in-rules')),
});

/** One network a line, or divided by commas. */
export function networksOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((one) => one.trim())
    .filter(Boolean);
}
