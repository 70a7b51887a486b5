-- By what rows leave: those of one lane, such as a mailbox, share its limits and its troubles.
-- next_at: when the next attempt may begin, where so many a minute are allowed.
-- strikes: how often in a row its server turned us away; paused_until: nothing is tried before.
create table outbox.lane (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  at_once      integer not null,
  next_at      timestamptz,
  paused_until timestamptz,
  strikes      integer not null default 0,
  setback      text,
  words        text,
  since        timestamptz,
  primary key (workspace_id, id)
);
call platform.isolate('outbox.lane');

-- queued: it waits for others of its lane, and is woken by them. slot_at: when its turn in the minute is.
-- leaves_at: when it was to leave first, or again at somebody's word: from then on it is tried for some days.
alter table outbox.row
  add column lane_id   uuid,
  add column queued    boolean not null default false,
  add column slot_at   timestamptz,
  add column leaves_at timestamptz;
create index row_of_lane on outbox.row (workspace_id, lane_id, id) where queued is true;
create index row_under_way on outbox.row (workspace_id, lane_id) where state = 'sending';
