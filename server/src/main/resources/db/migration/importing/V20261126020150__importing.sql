create schema importing;

-- One import: where it comes from, how far it is, and what came of it.
create table importing.run (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  source       text collate "C" not null,
  origin       text collate "C" not null check (length(origin) <= 100),
  name         text not null,
  place        text not null,
  staged       boolean not null,
  options      jsonb not null,
  dry          boolean not null,
  state        text collate "C" not null
               check (state in ('waiting', 'running', 'done', 'failed', 'stopped', 'undoing', 'undone')),
  step         bigint not null default 0,
  position     text,
  permille     integer not null default 0 check (permille between 0 and 1000),
  counts       jsonb not null default '{}',
  findings     jsonb not null default '[]',
  untaken      jsonb not null default '{}',
  remarks      integer not null default 0,
  trouble      text,
  agent_id     uuid,
  created_at   timestamptz not null,
  updated_at   timestamptz not null,
  ended_at     timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index run_newest on importing.run (workspace_id, created_at desc, id desc);
call platform.isolate('importing.run');

-- What was not taken over, or was odd: the place in the export, and the reason in words.
create table importing.remark (
  workspace_id integer not null references infra.workspace,
  run_id       uuid not null,
  position     integer not null,
  place        text not null,
  refused      boolean not null,
  reason       text not null,
  primary key (workspace_id, run_id, position),
  foreign key (workspace_id, run_id) references importing.run (workspace_id, id)
);
call platform.isolate('importing.remark');

-- What of ours stands for what of theirs. A row stays when its subject is deleted by a person: what was deleted does not
-- come back by importing again.
create table importing.made (
  workspace_id integer not null references infra.workspace,
  source       text collate "C" not null,
  kind         text collate "C" not null
               check (kind in ('ticket', 'message', 'thread', 'contact', 'organisation', 'person', 'company')),
  external_id  text collate "C" not null,
  run_id       uuid not null,
  subject_id   uuid,
  parent_id    uuid,
  note         text not null default '',
  primary key (workspace_id, source, kind, external_id),
  foreign key (workspace_id, run_id) references importing.run (workspace_id, id)
);
create index made_by_run on importing.made (workspace_id, run_id, kind, external_id);
create index made_in_ticket on importing.made (workspace_id, run_id, parent_id) where parent_id is not null;
call platform.isolate('importing.made');
