-- A mail to who has left a chat: replies he has not seen, or the whole conversation he asked for.
-- Of replies, the id is that of the last one: how the mail fares is shown there.
create table chat.letter (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  ticket_id    uuid not null,
  transcript   boolean not null,
  email        text collate "C" not null,
  after_seq    integer not null,
  up_to_seq    integer not null check (up_to_seq >= after_seq),
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references chat.chat (workspace_id, ticket_id)
);
create index letter_of_ticket on chat.letter (workspace_id, ticket_id, up_to_seq desc);
call platform.isolate('chat.letter');
