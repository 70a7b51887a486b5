create schema ledger;

-- Append-only: the runtime role may insert and read (afterMigrate.sql takes the rest away).
-- xid is kept as bigint: its comparison is leakproof, and it never wraps (pg_current_xact_id is 64 bits).
create table ledger.entry (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  epoch        integer not null,
  xid          bigint not null default pg_current_xact_id()::text::bigint,
  at           timestamptz not null,
  actor_kind   text not null check (actor_kind in ('agent', 'contact', 'system')),
  actor_id     uuid,
  actor_name   text,
  event        text not null,
  subject_kind text not null,
  subject_id   uuid not null,
  cause        text,
  request_id   text,
  facts        jsonb not null,
  primary key (workspace_id, id)
);
create index entry_in_order on ledger.entry (workspace_id, epoch, xid, id);
create index entry_of_subject on ledger.entry (workspace_id, subject_kind, subject_id, epoch, xid, id);
call platform.isolate('ledger.entry');

-- Before and after values and personal text, which erasure may blank.
create table ledger.detail (
  workspace_id integer not null references infra.workspace,
  entry_id     uuid not null,
  value        jsonb,
  primary key (workspace_id, entry_id),
  foreign key (workspace_id, entry_id) references ledger.entry (workspace_id, id)
);
call platform.isolate('ledger.detail');

create table ledger.cursor (
  workspace_id integer not null references infra.workspace,
  consumer     text not null,
  epoch        integer not null,
  xid          bigint not null,
  id           uuid not null,
  primary key (workspace_id, consumer)
);
call platform.isolate('ledger.cursor');
