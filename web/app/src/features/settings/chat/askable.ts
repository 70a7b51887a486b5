import type { Place } from '@goodword/forms';
import { useMemo } from 'react';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { useFields, type Field } from '../../fields/fields.ts';

const typed = new Set(['text', 'number', 'money', 'date', 'choice', 'tree']);

/** Fields that a stranger can fill, by what the form of a chat calls them. */
export function useAskable(): Map<string, Field> {
  const ofTickets = useFields('ticket');
  const ofContacts = useFields('contact');
  return useMemo(() => {
    const all = [...ofTickets, ...[...ofContacts].map(([key, field]) => [`contact.${key}`, { ...field, key: `contact.${key}` }] as const)];
    return new Map(all.filter(([, field]) => typed.has(field.kind ?? '')));
  }, [ofTickets, ofContacts]);
}

/** As the server tells them to a visitor's browser. */
export function shownTo(questions: Place[], fields: Map<string, Field>, language: string): object[] {
  return questions.flatMap(({ field: key, visibleIf, requiredIf }) => {
    const field = fields.get(key);
    if (!field) return [];
    const options = (field.options ?? []).map((option) => ({ ...option, name: inLanguage(option.name, language), active: option.active !== false }));
    return { field: key, kind: field.kind, name: inLanguage(field.name, language), help: inLanguage(field.help, language), currency: field.currency, options, visibleIf, requiredIf };
  });
}
