-- Programs of others that agents let act for them (OAuth 2.0, RFC 6749). Of secrets, codes and tokens only hashes.
create table identity.app (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  name          text not null check (length(name) between 1 and 100),
  -- null for one that can keep no secret
  secret_hash   text,
  redirect_uris text[] not null check (cardinality(redirect_uris) between 1 and 10),
  scopes        text[] not null check (cardinality(scopes) > 0),
  agent_id      uuid not null,
  created_at    timestamptz not null,
  version       integer not null default 1,
  primary key (workspace_id, id),
  constraint app_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('identity.app');

-- What an agent has allowed an app, until she or an administrator takes it back.
create table identity.app_consent (
  workspace_id integer not null references infra.workspace,
  app_id       uuid not null,
  agent_id     uuid not null,
  scopes       text[] not null,
  allowed_at   timestamptz not null,
  used_at      timestamptz,
  primary key (workspace_id, app_id, agent_id),
  constraint app_consent_to foreign key (workspace_id, app_id) references identity.app (workspace_id, id),
  constraint app_consent_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index app_consent_of on identity.app_consent (workspace_id, agent_id, app_id);
call platform.isolate('identity.app_consent');

-- One way in of an app for an agent: it begins as a code, and lives by its tokens. Ended, it is gone.
create table identity.app_grant (
  workspace_id    integer not null references infra.workspace,
  id              uuid not null,
  app_id          uuid not null,
  agent_id        uuid not null,
  scopes          text[] not null,
  code_hash       text not null,
  redirect_uri    text not null,
  challenge       text not null,
  code_expires_at timestamptz not null,
  redeemed_at     timestamptz,
  primary key (workspace_id, id),
  constraint app_grant_code unique (workspace_id, code_hash),
  constraint app_grant_by foreign key (workspace_id, app_id, agent_id)
    references identity.app_consent (workspace_id, app_id, agent_id) on delete cascade
);
create index app_grant_of on identity.app_grant (workspace_id, app_id, agent_id);
call platform.isolate('identity.app_grant');

-- A refresh token that was used stays until it expires: who shows it again has stolen it, or lost it to a thief.
create table identity.app_token (
  workspace_id integer not null references infra.workspace,
  hash         text not null,
  grant_id     uuid not null,
  kind         text not null check (kind in ('access', 'refresh')),
  scopes       text[] not null,
  expires_at   timestamptz not null,
  spent_at     timestamptz,
  primary key (workspace_id, hash),
  constraint app_token_of foreign key (workspace_id, grant_id)
    references identity.app_grant (workspace_id, id) on delete cascade
);
create index app_token_by_grant on identity.app_token (workspace_id, grant_id);
create index app_token_until on identity.app_token (workspace_id, expires_at);
call platform.isolate('identity.app_token');
