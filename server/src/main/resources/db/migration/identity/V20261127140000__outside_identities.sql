-- Who an agent is at a provider that her house runs: by what never changes there, never by an address.
create table identity.outside_identity (
  workspace_id integer not null references infra.workspace,
  kind         text not null check (kind in ('oidc', 'ldap')),
  issuer       text not null check (length(issuer) between 1 and 1000),
  subject      text not null check (length(subject) between 1 and 500),
  agent_id     uuid not null,
  linked_at    timestamptz not null,
  seen_at      timestamptz not null,
  primary key (workspace_id, kind, issuer, subject),
  constraint outside_identity_of foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index outside_identity_agent on identity.outside_identity (workspace_id, agent_id);
call platform.isolate('identity.outside_identity');

alter table identity.alert drop constraint alert_kind;
alter table identity.alert add constraint alert_kind check (kind in ('new-device', 'password-changed',
  'second-factor-on', 'second-factor-off', 'second-factor-reset', 'recovery-codes-renewed', 'recovery-code-used',
  'passkey-added', 'passkey-removed', 'identity-linked'));
