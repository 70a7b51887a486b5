import { amount, isMoney } from '@goodword/forms';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../shared/inLanguage.ts';
import { useAgents } from '../inbox/tickets/people.ts';
import { useFields, type Subject } from './fields.ts';

interface Words {
  name: string;
  /** Empty for no value, and for what has a name elsewhere. */
  value: string;
}

/** A field and a value of it as a reader says them. */
export function useFieldWords(subject: Subject): (key: string, value: unknown) => Words {
  const { i18n } = useTranslation();
  const fields = useFields(subject);
  const agents = useAgents();
  return useCallback(
    (key, value) => {
      const field = fields.get(key);
      const name = field ? inLanguage(field.name, i18n.language) : key;
      if (value === null || value === undefined) return { name, value: '' };
      if (isMoney(value)) return { name, value: `${amount(value)} ${value.currency}` };
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      switch (field?.kind) {
        case 'choice':
        case 'tree':
          return { name, value: inLanguage(field.options?.find((option) => option.key === text)?.name, i18n.language) || text };
        case 'person':
          return { name, value: agents.get(text)?.name ?? '' };
        case 'contact':
        case 'organisation':
        case 'ticket':
          return { name, value: '' };
        case 'number':
          return { name, value: Number(text).toLocaleString(i18n.language, { maximumFractionDigits: 4 }) };
        case 'date':
          return { name, value: new Date(`${text}T12:00:00`).toLocaleDateString(i18n.language) };
        default:
          return { name, value: text };
      }
    },
    [fields, agents, i18n.language],
  );
}
