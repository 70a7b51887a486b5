-- Of those a message was for, who did not get it, or not yet.
create table ticketing.recipient_failure (
  workspace_id integer not null references infra.workspace,
  message_id   uuid not null,
  address      text collate "C" not null,
  state        text not null check (state in ('delayed', 'failed')),
  reason       text not null,
  status       text,
  words        text not null check (length(words) <= 500),
  at           timestamptz not null,
  primary key (workspace_id, message_id, address),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id)
);
call platform.isolate('ticketing.recipient_failure');
