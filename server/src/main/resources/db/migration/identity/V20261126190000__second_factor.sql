-- How agents get in, beyond their password.
alter table identity.role add column second_factor boolean not null default false;

-- An app that shows codes. Its secret is encrypted; `pending` is one that no code has confirmed yet.
create table identity.second_factor (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  secret       text,
  since        timestamptz,
  last_step    bigint not null default 0,
  pending      text,
  pending_at   timestamptz,
  primary key (workspace_id, agent_id),
  constraint second_factor_agent foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  constraint second_factor_since check ((secret is null) = (since is null)),
  constraint second_factor_pending check ((pending is null) = (pending_at is null))
);
call platform.isolate('identity.second_factor');

-- What lets in who has lost the app, each once.
create table identity.recovery_code (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  mac          text not null,
  used_at      timestamptz,
  primary key (workspace_id, id),
  constraint recovery_code_agent foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index recovery_code_agent on identity.recovery_code (workspace_id, agent_id);
call platform.isolate('identity.recovery_code');

-- Browsers from which an agent has signed in, by the hash of their cookie.
create table identity.known_device (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  hash         text not null,
  seen_at      timestamptz not null,
  primary key (workspace_id, agent_id, hash),
  constraint known_device_agent foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('identity.known_device');

-- What an agent is told by mail of her own sign-in.
create table identity.alert (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  kind         text not null check (kind in ('new-device', 'password-changed', 'second-factor-on', 'second-factor-off',
    'second-factor-reset', 'recovery-codes-renewed', 'recovery-code-used')),
  browser      text not null,
  system       text not null,
  address      text not null,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  constraint alert_agent foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index alert_agent on identity.alert (workspace_id, agent_id, created_at);
call platform.isolate('identity.alert');
