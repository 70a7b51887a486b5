-- What a directory knows that keeps agents and teams by SCIM (RFC 7643): its own names of them.
create table identity.scim_token (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  name         text not null check (length(name) between 1 and 100),
  created_at   timestamptz not null,
  used_at      timestamptz,
  revoked_at   timestamptz,
  primary key (workspace_id, id),
  constraint scim_token_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('identity.scim_token');

create table identity.scim_user (
  workspace_id  integer not null references infra.workspace,
  agent_id      uuid not null,
  user_name     text not null check (length(user_name) between 1 and 320),
  user_name_key text not null,
  external_id   text check (length(external_id) between 1 and 500),
  given_name    text not null default '',
  family_name   text not null default '',
  created_at    timestamptz not null,
  changed_at    timestamptz not null,
  primary key (workspace_id, agent_id),
  constraint scim_user_name unique (workspace_id, user_name_key),
  constraint scim_user_of foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('identity.scim_user');

-- A team that a directory keeps.
create table identity.scim_group (
  workspace_id integer not null references infra.workspace,
  team_id      uuid not null,
  external_id  text check (length(external_id) between 1 and 500),
  created_at   timestamptz not null,
  changed_at   timestamptz not null,
  primary key (workspace_id, team_id),
  constraint scim_group_of foreign key (workspace_id, team_id) references identity.team (workspace_id, id)
);
call platform.isolate('identity.scim_group');
