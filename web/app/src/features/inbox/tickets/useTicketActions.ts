import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../access/session.ts';
import { useAgents, useTeams } from './people.ts';
import type { Ticket } from './tickets.ts';
import { useAct, type Act } from './useAct.ts';
import { useStatusName } from './useStatusName.ts';

/** Everything people do to tickets, in words. One ticket or a selection, or by another way than one at a time. */
export function useTicketActions(tickets: Ticket[], otherwise?: Act) {
  const { t } = useTranslation();
  const directly = useAct();
  const act = otherwise ?? directly;
  const agents = useAgents();
  const teams = useTeams();
  const me = useMe();
  const statusName = useStatusName();
  const [only] = tickets;
  const which = tickets.length === 1 && only ? `#${only.number}` : t('act.tickets', { count: tickets.length });

  const status = useCallback(
    (key: string) => {
      const text = key === 'solved' ? t('act.solved', { which }) : t('act.status', { which, status: statusName(key) });
      act({ tickets, step: { name: 'status', arguments: { status: key } }, text });
    },
    [act, tickets, t, which, statusName],
  );
  const assign = useCallback(
    (assignee: string | null) => {
      const name = assignee ? (agents.get(assignee)?.name ?? '') : '';
      const text = assignee ? t('act.assigned', { which, name }) : t('act.unassigned', { which });
      act({ tickets, step: { name: 'assign', arguments: { assignee } }, text });
    },
    [act, tickets, t, which, agents],
  );
  const team = useCallback(
    (id: string | null) => {
      const name = id ? (teams.get(id)?.name ?? '') : '';
      const text = id ? t('act.team', { which, name }) : t('act.noTeam', { which });
      act({ tickets, step: { name: 'assign', arguments: { team: id } }, text });
    },
    [act, tickets, t, which, teams],
  );
  const priority = useCallback(
    (key: string) => {
      const text = t('act.priority', { which, priority: t(`priority.${key}`) });
      act({ tickets, step: { name: 'priority', arguments: { priority: key } }, text });
    },
    [act, tickets, t, which],
  );
  const tag = useCallback(
    (add: string[], remove: string[]) =>
      act({ tickets, step: { name: 'tag', arguments: { add, remove } }, text: t('act.tagged', { which }) }),
    [act, tickets, t, which],
  );
  const field = useCallback(
    (key: string, value: unknown, name: string) =>
      act({ tickets, step: { name: 'fields', arguments: { fields: { [key]: value } } }, text: t('act.field', { which, name }) }),
    [act, tickets, t, which],
  );
  const snooze = useCallback(
    (until: { until?: string; untilAnswer?: boolean }, when: string) =>
      act({ tickets, step: { name: 'snooze', arguments: until }, text: t('act.snoozed', { which, when }) }),
    [act, tickets, t, which],
  );
  const wake = useCallback(
    () => act({ tickets, step: { name: 'wake', arguments: {} }, text: t('act.woken', { which }) }),
    [act, tickets, t, which],
  );
  const merge = useCallback(
    (into: Ticket) => {
      const text = t('act.merged', { which, into: `#${into.number}` });
      act({ tickets, step: { name: 'merge', arguments: { into: into.id } }, text });
    },
    [act, tickets, t, which],
  );
  const follow = useCallback(
    (on: boolean) =>
      act({ tickets, step: { name: on ? 'follow' : 'unfollow', arguments: {} }, text: t(on ? 'act.followed' : 'act.unfollowed', { which }) }),
    [act, tickets, t, which],
  );
  const spam = useCallback(
    (on: boolean) =>
      act({ tickets, step: { name: on ? 'spam' : 'not-spam', arguments: {} }, text: t(on ? 'act.spam' : 'act.notSpam', { which }) }),
    [act, tickets, t, which],
  );
  const macro = useCallback(
    ({ id }: { id: string }, name: string, send = false) =>
      act({ tickets, step: { name: 'macro', arguments: { macro: id, send } }, text: t('macros.applied', { name, which }) }),
    [act, tickets, t, which],
  );
  const remove = useCallback(
    () => act({ tickets, step: { name: 'delete', arguments: {} }, text: t('act.deleted', { which }) }),
    [act, tickets, t, which],
  );
  return useMemo(
    () => ({ status, assign, team, priority, tag, field, snooze, wake, merge, follow, spam, macro, remove, toMe: () => assign(me.id ?? null), solve: () => status('solved') }),
    [status, assign, team, priority, tag, field, snooze, wake, merge, follow, spam, macro, remove, me.id],
  );
}

export type TicketActions = ReturnType<typeof useTicketActions>;
