-- Keys of an agent's devices (WebAuthn): as the second factor, or in place of the password. Public halves only.
create table identity.passkey (
  workspace_id    integer not null references infra.workspace,
  id              uuid not null,
  agent_id        uuid not null,
  name            text not null check (length(name) between 1 and 100),
  credential      text not null,
  public_key      text not null,
  sign_count      bigint not null,
  backup_eligible boolean not null,
  created_at      timestamptz not null,
  used_at         timestamptz,
  primary key (workspace_id, id),
  constraint passkey_credential unique (workspace_id, credential),
  constraint passkey_of foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index passkey_agent on identity.passkey (workspace_id, agent_id, id);
call platform.isolate('identity.passkey');

alter table identity.alert drop constraint alert_kind_check;
alter table identity.alert add constraint alert_kind check (kind in ('new-device', 'password-changed',
  'second-factor-on', 'second-factor-off', 'second-factor-reset', 'recovery-codes-renewed', 'recovery-code-used',
  'passkey-added', 'passkey-removed'));
