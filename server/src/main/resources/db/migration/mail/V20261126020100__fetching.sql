-- From where, and how, an account's mail is fetched. The secret is encrypted by the application.
create table mail.mailbox (
  workspace_id integer not null references infra.workspace,
  account_id   uuid not null,
  settings     jsonb not null,
  secret       text not null,
  connected_at timestamptz not null,
  state        text not null default 'waiting',
  trouble      text,
  words        text,
  since        timestamptz not null,
  failures     integer not null default 0,
  looked_at    timestamptz,
  next_try_at  timestamptz,
  version      integer not null default 1,
  primary key (workspace_id, account_id),
  constraint mailbox_state check (state in ('waiting', 'fetching', 'failing')),
  constraint mailbox_account foreign key (workspace_id, account_id)
    references channels.account (workspace_id, id) on delete cascade
);
call platform.isolate('mail.mailbox');

-- How far a folder has been read (RFC 3501 §2.3.1.1). It outlives its mailbox: what was taken stays taken.
create table mail.mailbox_folder (
  workspace_id integer not null references infra.workspace,
  account_id   uuid not null,
  folder       text not null,
  uid_validity bigint not null,
  taken_uid    bigint not null,
  ignored      bigint not null default 0,
  stuck_uid    bigint not null default 0,
  stuck_times  integer not null default 0,
  primary key (workspace_id, account_id, folder)
);
call platform.isolate('mail.mailbox_folder');

-- Mails that are ours, and are still to be flagged, moved or deleted where they came from.
create table mail.mailbox_chore (
  workspace_id integer not null references infra.workspace,
  account_id   uuid not null,
  folder       text not null,
  uid          bigint not null,
  primary key (workspace_id, account_id, folder, uid)
);
call platform.isolate('mail.mailbox_chore');

-- raw_hash: the same mail read again word for word is not parked twice.
alter table mail.inbound
  add column fetched  boolean not null default false,
  add column raw_hash text;
create index inbound_fetched on mail.inbound (workspace_id, account_id, state) where fetched;
create index inbound_parked_raw on mail.inbound (workspace_id, account_id, raw_hash) where state = 'parked';
