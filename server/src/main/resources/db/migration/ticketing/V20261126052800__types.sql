-- Types and statuses that a workspace changes: retired rather than lost.
alter table ticketing.type
  add column archived boolean not null default false,
  -- What tickets of the type may become; empty for every status.
  add column statuses text[] not null default '{}',
  add column version integer not null default 1;
alter table ticketing.status
  add column archived boolean not null default false,
  add column version integer not null default 1;
create index ticket_of_type on ticketing.ticket (workspace_id, type_key, id);

-- A type or a status that goes: its tickets become another's, piece by piece.
create table ticketing.reclassing (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  what         text collate "C" not null check (what in ('type', 'status')),
  from_key     text collate "C" not null,
  to_key       text collate "C" not null,
  agent_id     uuid not null,
  primary key (workspace_id, id),
  constraint reclassing_once unique (workspace_id, what, from_key),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('ticketing.reclassing');
