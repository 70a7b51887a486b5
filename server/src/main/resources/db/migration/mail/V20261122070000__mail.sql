create schema mail;

-- Every mail taken over, once for each account it was sent to. The raw mail is the file.
create table mail.inbound (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  account_id    uuid not null,
  file_id       uuid not null,
  envelope_from text,
  envelope_to   text not null,
  peer          text not null,
  received_at   timestamptz not null,
  state         text not null check (state in ('received', 'ticketed', 'parked', 'duplicate')),
  reason        text,
  message_id    text,
  content_hash  text,
  ticket_id     uuid,
  settled_at    timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, file_id) references files.file (workspace_id, id)
);
create index inbound_newest on mail.inbound (workspace_id, id desc);
create index inbound_parked on mail.inbound (workspace_id, id desc) where state = 'parked';
create index inbound_of_ticket on mail.inbound (workspace_id, ticket_id);
-- The same id with other content is another mail: some senders use their ids again.
create unique index inbound_once on mail.inbound (workspace_id, account_id, message_id, content_hash)
  where state = 'ticketed';
call platform.isolate('mail.inbound');

-- Message-IDs by which an answer finds its ticket: of mails in it, and of mails that its mails refer to.
create table mail.known_id (
  workspace_id integer not null references infra.workspace,
  message_id   text not null,
  ticket_id    uuid not null,
  evidence     text not null check (evidence in ('message', 'referenced')),
  primary key (workspace_id, message_id, ticket_id)
);
create index known_id_of_ticket on mail.known_id (workspace_id, ticket_id);
call platform.isolate('mail.known_id');
