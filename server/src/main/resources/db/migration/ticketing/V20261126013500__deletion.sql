-- A deleted ticket. What was in it is kept aside for a day, where no list, search or count can come upon it; then only
-- this line is left of it.
create table ticketing.deletion (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  number       bigint not null,
  team_id      uuid,
  assignee_id  uuid,
  deleted_by   uuid not null,
  deleted_at   timestamptz not null,
  purged_at    timestamptz,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, deleted_by) references identity.agent (workspace_id, id)
);
create index deletion_newest on ticketing.deletion (workspace_id, deleted_at desc, ticket_id desc)
  where purged_at is null;
call platform.isolate('ticketing.deletion');

-- The rows of all modules that belonged to it, as they were.
create table ticketing.deleted_row (
  workspace_id integer not null references infra.workspace,
  id           uuid not null default gen_random_uuid(),
  ticket_id    uuid not null,
  table_name   text collate "C" not null,
  value        jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.deletion (workspace_id, ticket_id)
);
create index deleted_row_of_ticket on ticketing.deleted_row (workspace_id, ticket_id, table_name);
call platform.isolate('ticketing.deleted_row');

create index ticket_merged_in on ticketing.ticket (workspace_id, merged_into) where merged_into is not null;
