import { api, body, type Schemas } from '@goodword/api-client';
import type { Place } from '@goodword/forms';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

export type Subject = 'ticket' | 'contact' | 'organisation';
export type Field = Schemas['FieldResponse'];
export type FieldOption = Schemas['FieldOption'];
export type Values = Record<string, unknown>;

export interface Form {
  /** Empty: for all that have no form of their own. */
  type: string;
  places: Place[];
  version: number | null;
}

export const kinds = ['text', 'number', 'money', 'date', 'choice', 'tree', 'person', 'contact', 'organisation', 'ticket'] as const;

const seldom = 60_000;

/** Archived ones too. */
export function fieldsQuery(subject: Subject) {
  return queryOptions({
    queryKey: ['fields', subject],
    queryFn: async ({ signal }) =>
      (await body(api.GET('/api/v1/fields', { params: { query: { subject } }, signal }))).items ?? [],
    staleTime: seldom,
  });
}

export function formsQuery(subject: Subject) {
  return queryOptions({
    queryKey: ['forms', subject],
    queryFn: async ({ signal }): Promise<Form[]> => {
      const { items = [] } = await body(api.GET('/api/v1/forms', { params: { query: { subject } }, signal }));
      return items.map(({ type = '', places, version }) => ({ type, places: (places ?? []) as Place[], version: version ?? null }));
    },
    staleTime: seldom,
  });
}

const none: Field[] = [];

/** Those in use, by key. */
export function useFields(subject: Subject): Map<string, Field> {
  const { data = none } = useQuery(fieldsQuery(subject));
  return useMemo(() => new Map(data.filter((field) => !field.archived).map((field) => [field.key ?? '', field])), [data]);
}

/** The form of a type: its own, else that for all. */
export function formOf(forms: Form[], type: string): Form | undefined {
  return forms.find((form) => form.type === type) ?? forms.find((form) => form.type === '');
}
