create schema integration;

-- Where events go: another program, or a channel of a chat. The address is a secret of some kinds, and kept as one.
-- paused_until: nothing is tried before. failing_since: no attempt has gone well since. off_because: it was switched
-- off by us. removed_at: removed, and can be brought back for a day.
create table integration.endpoint (
  workspace_id     integer not null references infra.workspace,
  id               uuid not null,
  kind             text collate "C" not null check (kind in ('webhook', 'hook', 'slack', 'teams')),
  name             text not null check (length(name) between 1 and 100),
  url              text not null,
  events           text[] not null,
  filter           text not null default '',
  active           boolean not null,
  secret           text,
  old_secret       text,
  old_secret_until timestamptz,
  strikes          integer not null default 0,
  paused_until     timestamptz,
  failing_since    timestamptz,
  trouble          text,
  delivered_at     timestamptz,
  off_because      text collate "C" check (off_because in ('gone', 'failing')),
  created_at       timestamptz not null,
  removed_at       timestamptz,
  primary key (workspace_id, id),
  constraint endpoint_old_secret_for_a_time check ((old_secret is null) = (old_secret_until is null))
);
create index endpoint_active on integration.endpoint (workspace_id, id) where active;
call platform.isolate('integration.endpoint');

-- One event for one endpoint. Of those of one lane (mostly a ticket) only the first is tried, the others are queued
-- behind it: so they arrive in order. claimed_until: a node is at it, and when it is to be taken from a dead one.
create table integration.delivery (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  endpoint_id   uuid not null,
  position      bigint generated always as identity,
  lane          uuid not null,
  event         text collate "C" not null,
  payload       text not null,
  state         text collate "C" not null check (state in ('delivered', 'dead', 'queued', 'pending', 'sending')),
  attempts      integer not null default 0,
  due_at        timestamptz not null,
  claimed_until timestamptz,
  created_at    timestamptz not null,
  settled_at    timestamptz,
  status        integer,
  millis        integer,
  answer        text,
  trouble       text,
  primary key (workspace_id, id),
  foreign key (workspace_id, endpoint_id) references integration.endpoint (workspace_id, id) on delete cascade,
  constraint delivery_ends_when_settled check ((state in ('delivered', 'dead')) = (settled_at is not null)),
  constraint delivery_sending_for_a_time check (state <> 'sending' or claimed_until is not null)
);
create index delivery_newest on integration.delivery (workspace_id, endpoint_id, position desc);
create index delivery_by_state on integration.delivery (workspace_id, endpoint_id, state, position desc);
create index delivery_due on integration.delivery (workspace_id, endpoint_id, due_at, position) where state = 'pending';
create index delivery_under_way on integration.delivery (workspace_id, endpoint_id, claimed_until) where state = 'sending';
create index delivery_unsettled on integration.delivery (workspace_id, endpoint_id, lane, position)
  where state in ('queued', 'pending', 'sending');
create index delivery_of_lane on integration.delivery (workspace_id, lane);
create index delivery_settled on integration.delivery (workspace_id, settled_at) where settled_at is not null;
call platform.isolate('integration.delivery');
