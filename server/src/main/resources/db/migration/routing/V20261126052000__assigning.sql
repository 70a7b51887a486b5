-- How new tickets of a team find somebody. A team without a row gives out nothing by itself.
create table routing.policy (
  workspace_id      integer not null references infra.workspace,
  team_id           uuid not null,
  method            text collate "C" not null check (method in ('least-busy', 'round-robin')),
  most              integer check (most > 0),
  online_only       boolean not null,
  take_back_minutes integer check (take_back_minutes > 0),
  primary key (workspace_id, team_id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id) on delete cascade
);
call platform.isolate('routing.policy');

-- Where the tickets of a brand go that come without a team.
create table routing.default_team (
  workspace_id integer not null references infra.workspace,
  brand_id     uuid not null,
  team_id      uuid not null,
  primary key (workspace_id, brand_id),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id) on delete cascade,
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id) on delete cascade
);
call platform.isolate('routing.default_team');

-- When each was last given a ticket of a team.
create table routing.turn (
  workspace_id integer not null references infra.workspace,
  team_id      uuid not null,
  agent_id     uuid not null,
  given_at     timestamptz not null,
  primary key (workspace_id, team_id, agent_id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id) on delete cascade,
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('routing.turn');

-- What was decided last about a ticket: given to one, or waiting, and why not to others.
create table routing.placement (
  workspace_id  integer not null references infra.workspace,
  ticket_id     uuid not null,
  team_id       uuid not null,
  agent_id      uuid,
  since         timestamptz not null,
  skipped       jsonb not null,
  take_back_at  timestamptz,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index placement_waiting on routing.placement (workspace_id, team_id, since, ticket_id) where agent_id is null;
call platform.isolate('routing.placement');

-- Who had a ticket and did not answer, so that others have it first.
create table routing.lapsed (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  agent_id     uuid not null,
  primary key (workspace_id, ticket_id, agent_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('routing.lapsed');

-- When an agent is out of office, and what becomes of her tickets meanwhile.
create table routing.absence (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  from_at      timestamptz not null,
  until_at     timestamptz not null,
  tickets      text collate "C" not null check (tickets in ('at-once', 'on-answer', 'stay')),
  stand_in     uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  foreign key (workspace_id, stand_in) references identity.agent (workspace_id, id),
  check (from_at <= until_at)
);
create index absence_of_agent on routing.absence (workspace_id, agent_id, until_at);
create index absence_by_end on routing.absence (workspace_id, until_at, id);
call platform.isolate('routing.absence');
