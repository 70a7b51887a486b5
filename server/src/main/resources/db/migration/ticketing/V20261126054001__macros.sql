-- Answers with what else is to be done, for tickets that they fit.
create table ticketing.macro (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  name         jsonb not null,
  reply        text,
  steps        jsonb not null,
  fits         jsonb not null,
  shared       boolean not null,
  version      integer not null default 1,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index macro_of_agent on ticketing.macro (workspace_id, agent_id);
call platform.isolate('ticketing.macro');
