import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../shared/inLanguage.ts';
import { useFields } from '../../fields/fields.ts';
import { useFieldWords } from '../../fields/useFieldWords.ts';
import { usePreferences } from '../../settings/preferences.ts';
import { useTeams } from '../tickets/people.ts';
import type { Ticket } from '../tickets/tickets.ts';
import { typesQuery } from '../tickets/useStatusName.ts';

/** What a row shows beside what all rows show. */
export interface Extra {
  name: string;
  value: string;
}

/** Those whose values are words by themselves. */
const shownKinds = new Set(['text', 'number', 'money', 'date', 'choice', 'tree', 'person']);

/** What rows can show as well, by key. */
export function useOfferedExtras(): { key: string; name: string }[] {
  const { t, i18n } = useTranslation();
  const fields = useFields('ticket');
  return useMemo(
    () => [
      { key: 'type', name: t('ticket.type') },
      { key: 'team', name: t('ticket.team') },
      ...[...fields.values()]
        .filter((field) => shownKinds.has(field.kind ?? ''))
        .map((field) => ({ key: field.key ?? '', name: inLanguage(field.name, i18n.language) })),
    ],
    [fields, t, i18n.language],
  );
}

const none: string[] = [];

/** What I chose for rows, said of a ticket. */
export function useExtras(): (ticket: Ticket) => Extra[] {
  const { t, i18n } = useTranslation();
  const rows = usePreferences()?.rows ?? none;
  const words = useFieldWords('ticket');
  const teams = useTeams();
  const { data: types } = useQuery({ ...typesQuery, enabled: rows.includes('type') });
  return useCallback(
    (ticket) =>
      rows
        .map((key) => {
          if (key === 'type')
            return { name: t('ticket.type'), value: inLanguage(types?.find((one) => one.key === ticket.type)?.name, i18n.language) };
          if (key === 'team') return { name: t('ticket.team'), value: teams.get(ticket.team ?? '')?.name ?? '' };
          return words(key, (ticket.fields as Record<string, unknown> | undefined)?.[key]);
        })
        .filter((extra) => extra.value),
    [rows, words, teams, types, t, i18n.language],
  );
}
