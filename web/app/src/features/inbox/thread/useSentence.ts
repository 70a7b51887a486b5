import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldWords } from '../../fields/useFieldWords.ts';
import { useAgents, useTeams } from '../tickets/people.ts';
import { useStatusName } from '../tickets/useStatusName.ts';
import type { Happening } from './conversation.ts';

function words(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What happened as a sentence; empty for what we have no words for. */
export function useSentence(): (event: Happening) => string {
  const { t } = useTranslation();
  const agents = useAgents();
  const teams = useTeams();
  const status = useStatusName();
  const field = useFieldWords('ticket');
  return useCallback(
    ({ event = '', actor, app, facts = {}, detail = {} }) => {
      const first = (whole = t('thread.colleague')) => whole.split(' ')[0] ?? whole;
      const placed = ({ team, agent, method, skipped }: Record<string, unknown>) => {
        const reasons = Object.entries((skipped ?? {}) as Record<string, string>).map(
          ([id, why]) => `${first(agents.get(id)?.name)} ${t(`event.skipped.${why}`, { defaultValue: why })}`,
        );
        const where = teams.get(words(team))?.name ?? '';
        const what = agent
          ? t(`event.placed.${words(method)}`, { to: agents.get(words(agent))?.name ?? '', team: where })
          : t('event.waits', { team: where });
        return reasons.length > 0 ? `${what} (${reasons.join('; ')})` : what;
      };
      const name = actor?.kind === 'agent' ? (agents.get(actor.id ?? '')?.name ?? t('thread.colleague')) : undefined;
      const somebody = name?.split(' ')[0] ?? (actor?.kind === 'contact' ? t('thread.customer') : 'Goodword');
      const who = app ? t('event.through', { who: somebody, app }) : somebody;
      const to = words(facts.to ?? detail.to);
      switch (event) {
        case 'ticket.status-changed':
          return t('event.status', { who, to: status(to) });
        case 'ticket.priority-changed':
          return t('event.priority', { who, to: t(`priority.${to}`, { defaultValue: to }) });
        case 'ticket.assignee-changed':
          return to ? t('event.assignee', { who, to: agents.get(to)?.name ?? '' }) : t('event.nobody', { who });
        case 'ticket.team-changed':
          return to ? t('event.team', { who, to: teams.get(to)?.name ?? '' }) : t('event.noTeam', { who });
        case 'ticket.placed':
          return placed(facts);
        case 'ticket.taken-back':
          return t('event.takenBack', { name: first(agents.get(words(facts.from))?.name), count: Number(facts.minutes) });
        case 'ticket.stood-in': {
          const absent = first(agents.get(words(facts.absent))?.name);
          return facts.agent
            ? t('event.stoodIn', { absent, to: agents.get(words(facts.agent))?.name ?? '' })
            : t('event.toTeam', { absent });
        }
        case 'ticket.subject-changed':
          return t('event.subject', { who, to });
        case 'ticket.fields-changed': {
          const told = Object.entries(detail.to ?? {}).map(([key, value]) => ({ ...field(key, value), empty: value === null }));
          const names = told.map((one) => one.name).join(', ');
          const [only] = told;
          // Only fields that are hidden from the reader.
          if (told.length === 0 && !words(facts.fields)) return '';
          if (told.length !== 1 || !only) return t('event.fieldChanged', { who, name: names || words(facts.fields) });
          if (only.empty) return t('event.fieldCleared', { who, name: only.name });
          return only.value ? t('event.field', { who, name: only.name, to: only.value }) : t('event.fieldChanged', { who, name: only.name });
        }
        case 'ticket.tags-changed': {
          const [added, removed] = [words(facts.added), words(facts.removed)];
          return added ? t('event.tagged', { who, to: added }) : t('event.untagged', { who, to: removed });
        }
        default:
          return t(`event.other.${event.replace('.', '_')}`, { who, to, number: words(facts.number), defaultValue: '' });
      }
    },
    [t, agents, teams, status, field],
  );
}
