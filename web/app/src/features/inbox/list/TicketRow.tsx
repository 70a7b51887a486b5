import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Face } from '../../../shared/parts/Face.tsx';
import { Moment } from '../../../shared/time/Moment.tsx';
import { GoodWordMark } from '../../goodword/GoodWordMark.tsx';
import { useAgents } from '../tickets/people.ts';
import { PriorityMark } from '../tickets/PriorityMark.tsx';
import { StatusMark } from '../tickets/StatusMark.tsx';
import type { Ticket } from '../tickets/tickets.ts';
import type { Extra } from './extras.ts';
import type { Density } from './useDensity.ts';
import styles from './Row.module.css';

interface Props {
  ticket: Ticket;
  view: string;
  density: Density;
  extras: (ticket: Ticket) => Extra[];
  index: number;
  top: number;
  open: boolean;
  cursor: boolean;
  selected: boolean;
  onSelect: (ranged: boolean) => void;
}

/** Unread until the server tells: a ticket that nobody has answered. */
function isUnread(ticket: Ticket & { unread?: boolean }): boolean {
  return ticket.unread ?? false;
}

export const TicketRow = memo(function TicketRow({ ticket, view, density, extras, index, top, onSelect, ...is }: Props) {
  const { t } = useTranslation();
  const name = ticket.requester?.name || ticket.requester?.email || '';
  const unread = isUnread(ticket);
  const also = <Extras extras={extras(ticket)} />;
  return (
    <li
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      data-index={index}
      data-density={density}
      data-open={is.open || undefined}
      data-cursor={is.cursor || undefined}
      data-selected={is.selected || undefined}
      data-unread={unread || undefined}
    >
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={is.selected}
          aria-label={t('list.select', { number: ticket.number })}
          onChange={(event) => onSelect((event.nativeEvent as MouseEvent).shiftKey === true)}
        />
        <Face name={name} size={density === 'compact' ? 20 : 28} />
      </label>
      <Link
        to="/inbox/$view/$ticket"
        params={{ view, ticket: String(ticket.number) }}
        search={(search) => search}
        className={styles.link}
        aria-current={is.open ? 'true' : undefined}
        draggable={false}
      >
        <span className={styles.who}>
          {unread && <span className={styles.dot} title={t('list.unread')} />}
          {unread && <span className="visually-hidden">{t('list.unread')}</span>}
          <span className={styles.name}>{name}</span>
          {(ticket.messages ?? 0) > 1 && <span className={styles.number}>{ticket.messages}</span>}
          {density === 'comfortable' && also}
        </span>
        <Moment at={ticket.updatedAt ?? ''} className={styles.time} />
        <span className={styles.what}>
          <span className={styles.subject}>{ticket.subject}</span>
          <span className={styles.preview}>{ticket.preview}</span>
        </span>
        <Marks ticket={ticket}>{density === 'compact' && also}</Marks>
      </Link>
    </li>
  );
});

/** Where two lines have room for it: beside who wrote. */
function Extras({ extras }: { extras: Extra[] }) {
  if (extras.length === 0) return null;
  return (
    <span className={styles.extras}>
      {extras.map(({ name, value }) => (
        <span key={name} className={styles.extra} title={`${name}: ${value}`}>
          <span className="visually-hidden">{name}: </span>
          {value}
        </span>
      ))}
    </span>
  );
}

function Marks({ ticket, children }: { ticket: Ticket; children: ReactNode }) {
  const agents = useAgents();
  const { t } = useTranslation();
  const assignee = ticket.assignee ? agents.get(ticket.assignee)?.name : undefined;
  const [tag, ...more] = ticket.tags ?? [];
  return (
    <span className={styles.marks}>
      {children}
      {tag && (
        <span className={styles.tag}>
          {tag}
          {more.length > 0 && ` +${more.length}`}
        </span>
      )}
      {ticket.requester?.goodWord && <GoodWordMark />}
      <PriorityMark priority={ticket.priority ?? 'normal'} />
      <StatusMark category={ticket.category ?? 'open'} status={ticket.status ?? ''} />
      {assignee && (
        <span title={t('list.assignedTo', { name: assignee })}>
          <Face name={assignee} size={18} />
          <span className="visually-hidden">{t('list.assignedTo', { name: assignee })}</span>
        </span>
      )}
    </span>
  );
}
