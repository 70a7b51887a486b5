-- A mailbox's owner is at her provider and is to come back with a code. The verifier is encrypted by the application.
create table mail.mailbox_authorisation (
  workspace_id    integer not null references infra.workspace,
  state_hash      text not null,
  account_id      uuid not null,
  mailbox_version integer not null,
  agent_id        uuid not null,
  verifier        text not null,
  expires_at      timestamptz not null,
  primary key (workspace_id, state_hash),
  constraint mailbox_authorisation_mailbox foreign key (workspace_id, account_id)
    references mail.mailbox (workspace_id, account_id) on delete cascade
);
call platform.isolate('mail.mailbox_authorisation');
create index mailbox_authorisation_expired on mail.mailbox_authorisation (workspace_id, expires_at);
