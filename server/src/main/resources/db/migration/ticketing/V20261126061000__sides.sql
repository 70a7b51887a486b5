-- Side conversations: what agents and a third party write to each other about a ticket. Their messages are notes of the
-- ticket: whatever keeps notes from the customer keeps these.
create table ticketing.side (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  ticket_id    uuid not null,
  subject      text not null check (length(subject) between 1 and 500),
  address      text collate "C" not null,
  name         text not null default '',
  agent_id     uuid not null,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index side_of_ticket on ticketing.side (workspace_id, ticket_id);
call platform.isolate('ticketing.side');

-- Which message belongs to which. After a merge the answers stand in another ticket than the side conversation: it is no
-- foreign key.
create table ticketing.side_message (
  workspace_id integer not null references infra.workspace,
  message_id   uuid not null,
  side_id      uuid not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id)
);
create index side_message_of_side on ticketing.side_message (workspace_id, side_id, message_id);
call platform.isolate('ticketing.side_message');
