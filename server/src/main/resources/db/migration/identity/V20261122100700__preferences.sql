-- How an agent likes it: her signature, and the settings of her screens.
create table identity.preference (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  signature    text not null,
  settings     jsonb not null,
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('identity.preference');
