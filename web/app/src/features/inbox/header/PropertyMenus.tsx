import { Flag, Tag, UserRound, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../../shared/keys/useKeys.ts';
import { Face } from '../../../shared/parts/Face.tsx';
import { Pick } from '../../../shared/parts/Pick.tsx';
import { useMay } from '../../access/session.ts';
import { useAgents } from '../tickets/people.ts';
import { PriorityMark } from '../tickets/PriorityMark.tsx';
import { StatusMark } from '../tickets/StatusMark.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import type { TicketActions } from '../tickets/useTicketActions.ts';
import { useChoices } from './useChoices.ts';

type Menu = 'status' | 'priority' | 'assignee' | 'team' | 'tags';

interface Props {
  tickets: Ticket[];
  actions: TicketActions;
  /** Whether the single letters are theirs now. */
  keys: boolean;
  /** Icons only. */
  compact?: boolean;
}

function common<T>(tickets: Ticket[], value: (ticket: Ticket) => T): T | undefined {
  const [first, ...rest] = tickets.map(value);
  return rest.every((one) => one === first) ? first : undefined;
}

/** Status, priority, assignee, team and tags as quiet menus, each with its key. */
export function PropertyMenus({ tickets, actions, keys, compact }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<Menu | null>(null);
  const mayAssign = useMay('ticket.assign');
  const mayUpdate = useMay('ticket.update');
  const choices = useChoices(tickets, { tags: open === 'tags' });
  const agents = useAgents();
  const menu = (name: Menu) => ({ opened: open === name, onOpened: (now: boolean) => setOpen(now ? name : null) });
  useKeys(
    {
      s: () => mayUpdate && setOpen('status'),
      p: () => mayUpdate && setOpen('priority'),
      a: () => mayAssign && setOpen('assignee'),
      t: () => mayAssign && setOpen('team'),
      l: () => mayUpdate && setOpen('tags'),
      i: () => mayAssign && actions.toMe(),
    },
    keys,
  );
  const status = common(tickets, (one) => one.status);
  const category = common(tickets, (one) => one.category);
  const priority = common(tickets, (one) => one.priority);
  const assignee = common(tickets, (one) => one.assignee ?? '');
  const team = common(tickets, (one) => one.team ?? '');
  const tags = common(tickets, (one) => (one.tags ?? []).join('\n'))?.split('\n').filter(Boolean) ?? [];
  const name = (text: string | undefined) => (compact ? null : text);
  return (
    <>
      <Pick label={t('ticket.status')} hotkey="S" options={choices.statuses} chosen={[status ?? '']} onPick={actions.status} disabled={!mayUpdate} {...menu('status')}>
        <span aria-hidden={!compact}>
          <StatusMark category={category ?? 'open'} status={status ?? ''} />
        </span>
        {name(status ? choices.status(status) : t('ticket.status'))}
      </Pick>
      <Pick label={t('ticket.priority')} hotkey="P" options={choices.priorities} chosen={[priority ?? '']} onPick={actions.priority} disabled={!mayUpdate} {...menu('priority')}>
        <span aria-hidden={!compact}>
          {priority && priority !== 'normal' ? <PriorityMark priority={priority} /> : <Flag size={14} aria-hidden />}
        </span>
        {name(choices.name(choices.priorities, priority) ?? t('ticket.priority'))}
      </Pick>
      <Pick label={t('ticket.assignee')} hotkey="A" options={choices.agents} chosen={[assignee ?? '-']} onPick={(id) => actions.assign(id || null)} disabled={!mayAssign} {...menu('assignee')}>
        {assignee ? <Face name={agents.get(assignee)?.name ?? '?'} size={18} /> : <UserRound size={14} aria-hidden />}
        {name(assignee ? agents.get(assignee)?.name : t('ticket.nobody'))}
      </Pick>
      <Pick label={t('ticket.team')} hotkey="T" options={choices.teams} chosen={[team ?? '-']} onPick={(id) => actions.team(id || null)} disabled={!mayAssign} {...menu('team')}>
        <UsersRound size={14} aria-hidden />
        {name(team ? choices.name(choices.teams, team) : t('ticket.noTeam'))}
      </Pick>
      <Pick label={t('ticket.tags')} hotkey="L" several options={choices.tags} chosen={tags} onPick={(tag) => (tags.includes(tag) ? actions.tag([], [tag]) : actions.tag([tag], []))} disabled={!mayUpdate} {...menu('tags')}>
        <Tag size={14} aria-hidden />
        {name(tags.length > 0 ? tags.join(', ') : t('ticket.noTags'))}
      </Pick>
    </>
  );
}
