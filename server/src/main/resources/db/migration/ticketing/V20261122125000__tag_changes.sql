-- A tag that is to become another on all tickets, or to go. Done piece by piece; the row goes with the last.
create table ticketing.tag_change (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  tag          text collate "C" not null check (length(tag) between 1 and 50),
  becomes      text collate "C" check (length(becomes) between 1 and 50),
  begun        boolean not null default false,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('ticketing.tag_change');
