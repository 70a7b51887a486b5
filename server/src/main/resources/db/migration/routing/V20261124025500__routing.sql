create schema routing;

-- What an agent chose, when a screen of hers was last seen, and when work was last offered to her.
create table routing.availability (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  online       boolean not null default false,
  seen_at      timestamptz,
  offered_at   timestamptz,
  primary key (workspace_id, agent_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index availability_online on routing.availability (workspace_id, agent_id) where online;
call platform.isolate('routing.availability');

-- Live work, as long as it goes on. One row, one place: nobody's, offered to one, or with one.
-- No foreign key to the ticket: a row changed twice in a transaction is checked again, which locks the ticket after the
-- row, while everybody else locks the ticket first.
create table routing.work (
  workspace_id     integer not null references infra.workspace,
  ticket_id        uuid not null,
  team_id          uuid,
  most             integer not null check (most > 0),
  entered_at       timestamptz not null,
  state            text collate "C" not null check (state in ('offered', 'waiting', 'with-agent')),
  since            timestamptz not null,
  agent_id         uuid,
  offered_until    timestamptz,
  unanswered_since timestamptz,
  alerted          boolean not null default false,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  constraint work_of_nobody_waits check ((agent_id is null) = (state = 'waiting')),
  constraint work_offered_for_a_time check ((offered_until is not null) = (state = 'offered'))
);
create index work_by_agent on routing.work (workspace_id, agent_id) where agent_id is not null;
create index work_by_state on routing.work (workspace_id, state, entered_at, ticket_id);
create index work_unanswered on routing.work (workspace_id, unanswered_since)
  where unanswered_since is not null and not alerted;
call platform.isolate('routing.work');

-- Who let an offer go by, so that others are asked first.
create table routing.passed (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  agent_id     uuid not null,
  passed_at    timestamptz not null,
  primary key (workspace_id, ticket_id, agent_id),
  foreign key (workspace_id, ticket_id) references routing.work (workspace_id, ticket_id) on delete cascade,
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('routing.passed');
