create schema identity;

create table identity.role (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  key          text not null check (key ~ '^[a-z][a-z0-9-]{0,49}$'),
  name         text not null check (length(name) between 1 and 100),
  permissions  text[] not null,
  row_scope    text not null check (row_scope in ('all', 'my-teams', 'mine')),
  version      integer not null default 1,
  primary key (workspace_id, id),
  constraint role_key unique (workspace_id, key)
);
call platform.isolate('identity.role');

create table identity.agent (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  email         text not null,
  name          text not null check (length(name) between 1 and 200),
  role_id       uuid not null,
  password_hash text,
  state         text not null check (state in ('invited', 'active', 'deactivated')),
  created_at    timestamptz not null,
  version       integer not null default 1,
  primary key (workspace_id, id),
  constraint agent_email unique (workspace_id, email),
  foreign key (workspace_id, role_id) references identity.role (workspace_id, id)
);
call platform.isolate('identity.agent');

create table identity.team (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  key          text not null check (key ~ '^[a-z][a-z0-9-]{0,49}$'),
  name         text not null check (length(name) between 1 and 100),
  version      integer not null default 1,
  primary key (workspace_id, id),
  constraint team_key unique (workspace_id, key)
);
call platform.isolate('identity.team');

create table identity.team_member (
  workspace_id integer not null references infra.workspace,
  team_id      uuid not null,
  agent_id     uuid not null,
  primary key (workspace_id, team_id, agent_id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index team_member_agent on identity.team_member (workspace_id, agent_id);
call platform.isolate('identity.team_member');

create table identity.brand (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  key          text not null check (key ~ '^[a-z][a-z0-9-]{0,49}$'),
  name         text not null check (length(name) between 1 and 100),
  language     text not null default 'en',
  created_at   timestamptz not null,
  version      integer not null default 1,
  primary key (workspace_id, id),
  constraint brand_key unique (workspace_id, key)
);
call platform.isolate('identity.brand');

create table identity.api_token (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  name         text not null check (length(name) between 1 and 100),
  created_at   timestamptz not null,
  revoked_at   timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index api_token_agent on identity.api_token (workspace_id, agent_id, id);
call platform.isolate('identity.api_token');

-- A link that works once: a password reset or an invitation. Its tokens' hashes stand in infra.lookup.
create table identity.one_time_link (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  kind         text not null check (kind in ('reset', 'invitation')),
  agent_id     uuid not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index one_time_link_agent on identity.one_time_link (workspace_id, agent_id);
call platform.isolate('identity.one_time_link');
