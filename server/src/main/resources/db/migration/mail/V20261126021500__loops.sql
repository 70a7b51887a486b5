-- What was said by machine to who began a conversation: once for each.
create table mail.acknowledged (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  ticket_id    uuid not null,
  account_id   uuid not null,
  address      text collate "C" not null,
  answers      text not null,
  subject      text not null,
  body         text not null,
  at           timestamptz not null,
  primary key (workspace_id, id),
  constraint acknowledged_once unique (workspace_id, ticket_id)
);
create index acknowledged_of_address on mail.acknowledged (workspace_id, address, at);
call platform.isolate('mail.acknowledged');

-- Addresses and @domains whose mail is filed as spam.
create table mail.block (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  value        text collate "C" not null,
  blocked_by   uuid,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  constraint block_value unique (workspace_id, value)
);
call platform.isolate('mail.block');

-- author: who wrote it, for the limit of what one sender gets filed. insisted: a person had it filed all the same.
alter table mail.inbound
  add column author   text collate "C",
  add column insisted boolean not null default false;
create index inbound_of_author on mail.inbound (workspace_id, author, settled_at) where state = 'ticketed';
