import { useTranslation } from 'react-i18next';
import type { Moment } from './contacts.ts';

interface Change {
  before?: unknown;
  after?: unknown;
}

const fields = ['name', 'organisation', 'emails', 'domains'] as const;

function words(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
}

/** A moment that is no ticket and no note, in words. */
export function useSentence(): (moment: Moment) => string[] {
  const { t } = useTranslation();
  const changed = (detail: Record<string, Change>) =>
    fields
      .filter((field) => detail[field])
      .map((field) => {
        const [before, after] = [words(detail[field]?.before), words(detail[field]?.after)];
        const way = before && after ? 'became' : after ? 'set' : 'cleared';
        return t(`contacts.told.${way}`, { field: t(`contacts.field.${field}`), before, after });
      });
  return ({ kind, more }) => {
    if (kind === 'rating') return [t(more.good ? 'contacts.told.good' : 'contacts.told.bad')];
    if (kind === 'ask') return [t('contacts.told.ask', { state: t(`goodWord.state.${more.state}`) })];
    const detail = (more.detail ?? {}) as Record<string, Change>;
    const event = String(more.event);
    if (event === 'changed') {
      const shares = detail.sharesTickets ? [t(detail.sharesTickets.after ? 'contacts.told.shares' : 'contacts.told.sharesNot')] : [];
      const all = [...changed(detail), ...shares];
      return all.length > 0 ? all : [t('contacts.told.changed')];
    }
    if (event === 'good-word-changed') {
      const { given, never } = more.detail as Record<string, boolean>;
      return [t(never ? 'contacts.told.never' : given ? 'contacts.told.given' : 'contacts.told.notGiven')];
    }
    if (['undeliverable', 'deliverable', 'mass-mail-stopped', 'mass-mail-wanted'].includes(event)) {
      const { email, reason } = more.detail as Record<string, unknown>;
      return [t(`contacts.told.${event}`, { email: words(email) }), ...(reason ? [words(reason)] : [])];
    }
    return [t(`contacts.told.${event}`, { name: words((detail as Record<string, unknown>).name) })];
  };
}
