create schema platform;
create schema infra;

-- Makes a table the workspace's own: a row is visible, and may be written, only inside its workspace.
-- nullif: after a transaction that set it, the setting is '' and not null.
create procedure platform.isolate(tenant_table regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  execute format(
    'create policy workspace on %s using (workspace_id = nullif(current_setting(''app.workspace_id'', true), '''')::int)',
    tenant_table);
end $$;

-- The look-up schema, exempt from row security: ids, hashes and addresses only, no customer content.
create table infra.workspace (
  workspace_id integer generated always as identity primary key,
  created_at   timestamptz not null
);

create table infra.lookup (
  kind         text not null check (kind in ('token', 'host', 'address', 'reset', 'invitation', 'widget')),
  key          text not null,
  workspace_id integer not null references infra.workspace,
  subject_id   uuid not null,
  primary key (kind, key)
);
create index lookup_subject on infra.lookup (workspace_id, subject_id);

create table infra.due_work (
  kind         text not null,
  workspace_id integer not null references infra.workspace,
  subject_id   uuid not null,
  due_at       timestamptz not null,
  attempts     integer not null default 0,
  claimed_by   text,
  primary key (kind, workspace_id, subject_id)
);
create index due_work_due on infra.due_work (kind, due_at, subject_id);
create index due_work_claimed on infra.due_work (claimed_by) where claimed_by is not null;

-- Which workspaces have new ledger entries. Forgotten after some minutes: who starts later looks at all of them once.
create table infra.ledger_news (
  xid          bigint not null default pg_current_xact_id()::text::bigint,
  workspace_id integer not null,
  at           timestamptz not null,
  primary key (xid, workspace_id)
);
create index ledger_news_at on infra.ledger_news (at);

-- One row: what a restore changes. The epoch orders the ledger across restores, whose transaction ids start anew.
create table infra.installation (
  only_row         boolean primary key default true check (only_row),
  id               uuid not null default gen_random_uuid(),
  epoch            integer not null default 1,
  outgoing_paused  boolean not null default false
);
insert into infra.installation default values;

create table infra.scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  state                text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution on infra.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on infra.scheduled_tasks (last_heartbeat);

create table infra.session (
  primary_id            char(36) not null primary key,
  session_id            char(36) not null unique,
  creation_time         bigint not null,
  last_access_time      bigint not null,
  max_inactive_interval integer not null,
  expiry_time           bigint not null,
  principal_name        text
);
create index session_expiry on infra.session (expiry_time);
create index session_principal on infra.session (principal_name);
create table infra.session_attributes (
  session_primary_id char(36) not null references infra.session (primary_id) on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name)
);

create table platform.workspace (
  workspace_id integer primary key references infra.workspace,
  name         text not null check (length(name) between 1 and 200),
  zone         text not null default 'UTC',
  language     text not null default 'en',
  version      integer not null default 1
);
call platform.isolate('platform.workspace');

create table platform.counter (
  workspace_id integer not null references infra.workspace,
  name         text not null,
  value        bigint not null,
  primary key (workspace_id, name)
);
call platform.isolate('platform.counter');

create table platform.setting (
  workspace_id integer not null references infra.workspace,
  name         text not null,
  value        jsonb not null,
  version      integer not null default 1,
  primary key (workspace_id, name)
);
call platform.isolate('platform.setting');

create table platform.idempotency (
  workspace_id integer not null references infra.workspace,
  actor        text not null,
  route        text not null,
  key          text not null,
  request_hash text not null,
  status       integer,
  headers      jsonb,
  body         text,
  created_at   timestamptz not null,
  primary key (workspace_id, actor, route, key)
);
create index idempotency_created on platform.idempotency (workspace_id, created_at);
call platform.isolate('platform.idempotency');
