create schema moving;

-- A workspace taken out as a file. The passphrase is encrypted by the application, and forgotten once the file is made.
create table moving.departure (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  state        text collate "C" not null check (state in ('waiting', 'running', 'done', 'failed', 'gone')),
  passphrase   text,
  rows_read    bigint not null default 0,
  files_packed bigint not null default 0,
  files_all    bigint,
  file_id      uuid,
  size         bigint,
  trouble      text,
  agent_id     uuid not null,
  begun_at     timestamptz not null,
  ended_at     timestamptz,
  until        timestamptz not null,
  primary key (workspace_id, id),
  constraint departure_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  constraint departure_file foreign key (workspace_id, file_id) references files.file (workspace_id, id),
  constraint departure_keeps_its_passphrase_while_it_is_made
    check ((state in ('waiting', 'running')) = (passphrase is not null))
);
create index departure_newest on moving.departure (workspace_id, begun_at desc, id desc);
create unique index departure_under_way on moving.departure (workspace_id) where state in ('waiting', 'running');
create index departure_file on moving.departure (workspace_id, file_id) where file_id is not null;
call platform.isolate('moving.departure');

-- From where this workspace came.
create table moving.arrival (
  workspace_id integer not null primary key references infra.workspace,
  archive_id   uuid not null,
  installation uuid not null,
  made_at      timestamptz not null,
  arrived_at   timestamptz not null,
  rows         bigint not null,
  files        bigint not null
);
call platform.isolate('moving.arrival');
