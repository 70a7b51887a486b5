import { api, body, type Schemas } from '@goodword/api-client';
import { queryOptions } from '@tanstack/react-query';

export type FilterField = Schemas['FilterFieldResponse'];

export interface Completion {
  /** The whole text once it is taken. */
  text: string;
  /** What is added, as a reader knows it. */
  label: string;
  /** What stands in the filter. */
  word: string;
}

const most = 5;

export const filterFieldsQuery = queryOptions({
  queryKey: ['filters'],
  queryFn: async ({ signal }) => (await body(api.GET('/api/v1/tickets/filter-fields', { signal }))).items ?? [],
  staleTime: 60_000,
});

function quoted(word: string): string {
  return /^[\p{L}\p{N}_@.#/+-]+$/u.test(word) ? word : `"${word}"`;
}

/** What the last word of a filter could become: a field's name, or one of its values. */
export function completions(words: string, fields: FilterField[], language: string): Completion[] {
  const [, before = '', token = ''] = /^(.*?(?:^|[\s(])-?)([^\s()"]*)$/su.exec(words) ?? [];
  const colon = token.indexOf(':');
  const label = (field: FilterField) => field.label?.[language] ?? field.label?.en ?? field.name ?? '';
  if (colon < 0) {
    const start = token.toLowerCase();
    if (start.length < 2) return [];
    return fields
      .filter((field) => field.name?.startsWith(start) || label(field).toLowerCase().startsWith(start))
      .slice(0, most)
      .map((field) => ({ text: `${before}${field.name}:`, label: label(field), word: `${field.name}:` }));
  }
  const field = fields.find((one) => one.name === token.slice(0, colon).toLowerCase());
  const typed = token.slice(colon + 1);
  const last = typed.slice(typed.lastIndexOf(',') + 1).toLowerCase();
  return (field?.choices ?? [])
    .filter((choice) => choice.typed?.toLowerCase() !== last)
    .filter((choice) => [choice.typed, choice.label].some((word) => word?.toLowerCase().startsWith(last)))
    .slice(0, most)
    .map((choice) => {
      const word = quoted(choice.typed ?? '');
      return { text: `${before}${token.slice(0, token.length - last.length)}${word}`, label: choice.label ?? word, word };
    });
}
