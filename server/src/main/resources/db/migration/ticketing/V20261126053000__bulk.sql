-- One change of all tickets that a filter shows, done piece by piece.
create table ticketing.bulk_job (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  agent_id      uuid not null,
  query         text not null,
  action        text collate "C" not null,
  arguments     jsonb not null,
  state         text collate "C" not null
                check (state in ('collecting', 'running', 'stopped', 'done', 'undoing', 'undone')),
  collected     uuid,
  total         integer not null default 0,
  changed       integer not null default 0,
  unchanged     integer not null default 0,
  refused       integer not null default 0,
  undone        integer not null default 0,
  kept          integer not null default 0,
  created_at    timestamptz not null,
  ended_at      timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index bulk_job_of_agent on ticketing.bulk_job (workspace_id, agent_id, id desc);
call platform.isolate('ticketing.bulk_job');

-- Each ticket of it, with what became of it. Ids only, and no key to the ticket: the change may delete it.
create table ticketing.bulk_row (
  workspace_id integer not null references infra.workspace,
  job_id       uuid not null,
  ticket_id    uuid not null,
  state        text collate "C" not null
               check (state in ('waiting', 'changed', 'unchanged', 'refused', 'undone', 'kept')),
  undo         jsonb,
  code         text collate "C",
  detail       text,
  primary key (workspace_id, job_id, ticket_id),
  foreign key (workspace_id, job_id) references ticketing.bulk_job (workspace_id, id) on delete cascade
);
create index bulk_row_by_state on ticketing.bulk_row (workspace_id, job_id, state, ticket_id);
call platform.isolate('ticketing.bulk_row');
