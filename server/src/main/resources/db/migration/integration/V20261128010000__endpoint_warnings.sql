-- A mail to one of those who connect other programs: an endpoint was switched off, and why.
create table integration.warning (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  endpoint_id  uuid not null,
  agent_id     uuid not null,
  why          text collate "C" not null check (why in ('gone', 'failing')),
  trouble      text not null,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, endpoint_id) references integration.endpoint (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index warning_of_endpoint on integration.warning (workspace_id, endpoint_id);
create index warning_created on integration.warning (workspace_id, created_at);
call platform.isolate('integration.warning');
