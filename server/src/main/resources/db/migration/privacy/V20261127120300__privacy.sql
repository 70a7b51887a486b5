create schema privacy;

create table privacy.erasure (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  contact_id   uuid not null,
  state        text collate "C" not null check (state in ('running', 'done')),
  -- By what he is found, until he is erased.
  person       jsonb,
  step         text collate "C" not null default '',
  reached      text,
  counts       jsonb not null default '{}',
  backups      jsonb not null default '[]',
  agent_id     uuid,
  trouble      text,
  begun_at     timestamptz not null,
  ended_at     timestamptz,
  primary key (workspace_id, id),
  constraint erasure_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index erasure_newest on privacy.erasure (workspace_id, begun_at desc, id desc);
create unique index erasure_running on privacy.erasure (workspace_id, contact_id) where state = 'running';
call platform.isolate('privacy.erasure');

create table privacy.export (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  contact_id   uuid not null,
  state        text collate "C" not null check (state in ('waiting', 'done', 'failed', 'gone')),
  file_id      uuid,
  size         bigint,
  agent_id     uuid not null,
  begun_at     timestamptz not null,
  until        timestamptz not null,
  primary key (workspace_id, id),
  constraint export_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  constraint export_file foreign key (workspace_id, file_id) references files.file (workspace_id, id)
);
create index export_newest on privacy.export (workspace_id, begun_at desc, id desc);
create index export_of_contact on privacy.export (workspace_id, contact_id);
call platform.isolate('privacy.export');
