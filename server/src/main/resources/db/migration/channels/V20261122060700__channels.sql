create schema channels;

-- One configured mailbox, widget, number. Its secret is encrypted by the application. History does not hang on it.
create table channels.account (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  brand_id     uuid not null,
  kind         text not null check (kind in ('email')),
  address      text collate "C" not null,
  name         text not null,
  settings     jsonb not null,
  secret       text,
  created_at   timestamptz not null,
  version      integer not null default 1,
  primary key (workspace_id, id),
  constraint account_address unique (workspace_id, kind, address),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id)
);
create index account_of_brand on channels.account (workspace_id, brand_id, kind, created_at);
call platform.isolate('channels.account');
