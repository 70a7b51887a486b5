import { call } from '@goodword/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../inbox/tickets/tickets.ts';
import type { Step } from '../inbox/tickets/actions.ts';
import { inLanguage } from '../../shared/inLanguage.ts';
import { brandsQuery } from '../settings/configuration.ts';

export interface Macro {
  id: string;
  /** By language. */
  name: Record<string, string>;
  reply: string | null;
  steps: Step[];
  types: string[];
  brands: string[];
  languages: string[];
  shared: boolean;
  mine: boolean;
  version: number;
}

export const macrosQuery = queryOptions({
  queryKey: ['macros'],
  queryFn: async ({ signal }) => (await call<{ items: Macro[] }>('GET', '/api/v1/macros', { signal })).items,
  staleTime: 60_000,
});

export function fits(macro: Macro, type: string, brand: string, language: string): boolean {
  const one = (list: string[], value: string) => list.length === 0 || list.includes(value);
  return one(macro.types, type) && one(macro.brands, brand) && one(macro.languages, language);
}

/** Those that a ticket can have, by name. */
export function useFitting(ticket: Ticket | undefined, asked: boolean): { macro: Macro; name: string }[] {
  const { i18n } = useTranslation();
  const { data: macros = [] } = useQuery({ ...macrosQuery, enabled: asked });
  const { data: brands = [] } = useQuery({ ...brandsQuery, enabled: asked });
  if (!ticket) return [];
  const language = brands.find((brand) => brand.id === ticket.brand)?.language ?? 'en';
  return macros
    .filter((macro) => fits(macro, ticket.type ?? '', ticket.brand ?? '', language))
    .map((macro) => ({ macro, name: inLanguage(macro.name, i18n.language) }))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}
