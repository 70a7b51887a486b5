-- A ticket that was split off another, for who wants to put it back. The other one may be deleted and brought back by
-- itself: it is no foreign key.
create table ticketing.split (
  workspace_id   integer not null references infra.workspace,
  ticket_id      uuid not null,
  from_id        uuid not null,
  created_at     timestamptz not null,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
create index split_from on ticketing.split (workspace_id, from_id);
call platform.isolate('ticketing.split');

-- Which messages went, and from which places.
create table ticketing.split_message (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  message_id   uuid not null,
  seq          integer not null,
  primary key (workspace_id, ticket_id, message_id),
  foreign key (workspace_id, ticket_id) references ticketing.split (workspace_id, ticket_id)
);
call platform.isolate('ticketing.split_message');
