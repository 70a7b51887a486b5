create schema reporting;

-- What reports are made of. A fact is what is known of one ticket, worked out anew whenever something happened to it:
-- it can be made again from nothing, and is the same. No foreign keys: who changes or deletes a ticket waits for no fact,
-- and what a fact was written of that has gone meanwhile, the ledger tells next.
create table reporting.ticket_fact (
  workspace_id             integer not null references infra.workspace,
  ticket_id                uuid not null,
  number                   bigint not null,
  channel                  text collate "C" not null,
  brand_id                 uuid not null,
  type_key                 text collate "C" not null,
  priority                 text collate "C" not null,
  team_id                  uuid,
  assignee_id              uuid,
  merged                   boolean not null,
  created_at               timestamptz not null,
  first_reply_at           timestamptz,
  solved_at                timestamptz,
  closed_at                timestamptz,
  reopens                  integer not null,
  replies                  integer not null,
  resolution_seconds       bigint,
  resolution_open_seconds  bigint,
  primary key (workspace_id, ticket_id)
);
create index ticket_fact_created on reporting.ticket_fact (workspace_id, created_at);
create index ticket_fact_solved on reporting.ticket_fact (workspace_id, solved_at) where solved_at is not null;
call platform.isolate('reporting.ticket_fact');

-- One for each reply of ours; asked_at when somebody waited for it.
create table reporting.reply_fact (
  workspace_id  integer not null references infra.workspace,
  ticket_id     uuid not null,
  seq           integer not null,
  agent_id      uuid,
  replied_at    timestamptz not null,
  asked_at      timestamptz,
  first         boolean not null,
  seconds       bigint,
  open_seconds  bigint,
  primary key (workspace_id, ticket_id, seq)
);
create index reply_fact_replied on reporting.reply_fact (workspace_id, replied_at);
call platform.isolate('reporting.reply_fact');

-- From when to when a ticket was open: again for each time that it was reopened.
create table reporting.open_span (
  workspace_id  integer not null references infra.workspace,
  ticket_id     uuid not null,
  seq           integer not null,
  opened_at     timestamptz not null,
  ended_at      timestamptz,
  primary key (workspace_id, ticket_id, seq)
);
create index open_span_opened on reporting.open_span (workspace_id, opened_at);
create index open_span_ended on reporting.open_span (workspace_id, ended_at, opened_at);
call platform.isolate('reporting.open_span');

create table reporting.tag_fact (
  workspace_id  integer not null references infra.workspace,
  ticket_id     uuid not null,
  tag           text collate "C" not null,
  primary key (workspace_id, ticket_id, tag)
);
call platform.isolate('reporting.tag_fact');

-- The option chosen in each field that offers some.
create table reporting.choice_fact (
  workspace_id  integer not null references infra.workspace,
  ticket_id     uuid not null,
  field_id      uuid not null,
  choice        text collate "C" not null,
  primary key (workspace_id, ticket_id, field_id)
);
create index choice_fact_of_field on reporting.choice_fact (workspace_id, field_id, ticket_id);
call platform.isolate('reporting.choice_fact');

-- Facts that are being made again, up to which ticket.
create table reporting.renewal (
  workspace_id  integer not null references infra.workspace,
  after_id      uuid not null,
  primary key (workspace_id)
);
call platform.isolate('reporting.renewal');

-- A report that comes by mail.
create table reporting.schedule (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  name          text not null check (length(name) between 1 and 100),
  report        text collate "C" not null,
  question      jsonb not null,
  format        text not null check (format in ('csv', 'xlsx', 'pdf')),
  days          text not null,
  hour          integer not null check (hour between 0 and 23),
  next_at       timestamptz not null,
  version       integer not null default 1,
  primary key (workspace_id, id)
);
create index schedule_by_name on reporting.schedule (workspace_id, name, id);
call platform.isolate('reporting.schedule');

create table reporting.recipient (
  workspace_id  integer not null references infra.workspace,
  schedule_id   uuid not null,
  agent_id      uuid not null,
  primary key (workspace_id, schedule_id, agent_id),
  foreign key (workspace_id, schedule_id) references reporting.schedule (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
call platform.isolate('reporting.recipient');

-- One mail of it to one agent. The key keeps it from being written twice.
create table reporting.mailing (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  schedule_id   uuid not null,
  agent_id      uuid not null,
  due_at        timestamptz not null,
  name          text not null,
  report        text collate "C" not null,
  question      jsonb not null,
  format        text not null,
  primary key (workspace_id, id),
  constraint mailing_once unique (workspace_id, schedule_id, agent_id, due_at)
);
call platform.isolate('reporting.mailing');
