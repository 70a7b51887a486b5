import { useTranslation } from 'react-i18next';
import { plainTime } from '../../../shared/time/format.ts';
import type { Check } from './health.ts';

/** A date among the facts, as it is said. */
const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What a check found, in the reader's language; a new one of the server in the server's own words. */
export function useCheckWords({ name, code, facts, sentence, todo }: Check): { name: string; sentence: string; todo: string } {
  const { t, i18n } = useTranslation();
  const key = name.replaceAll(' ', '-');
  const blanks = Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, said(value, i18n.language)]),
  );
  const tell = (what: string, otherwise: string) => t(`settings.health.${what}`, { ...blanks, defaultValue: otherwise });
  // Not all have left a mail yet.
  const variant = name === 'mailboxes' && code === 'used' && !('sent' in facts) ? 'used-in' : code;
  return {
    name: tell(`of.${key}`, name),
    sentence: tell(`says.${key}.${variant}`, sentence),
    todo: tell(`todo.${key}.${code}`, todo),
  };
}

function said(value: string | number, language: string): string | number {
  if (typeof value === 'number') return value;
  return instant.test(value) ? plainTime(new Date(value), language) : value;
}
