-- How long tickets are kept. A rule is on while it has been looked at as the plan stood: `on_plan` is the number of that
-- plan. What lets more go than was looked at makes a new plan.
create table privacy.retention (
  workspace_id integer not null primary key references infra.workspace,
  hold         text not null default '' check (length(hold) <= 4000),
  plan         integer not null default 1
);
call platform.isolate('privacy.retention');

create table privacy.retention_rule (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 100),
  filter       text not null check (length(filter) <= 4000),
  since        text collate "C" not null check (since in ('solved', 'changed')),
  days         integer not null check (days between 1 and 36500),
  open_too     boolean not null,
  fate         text collate "C" not null check (fate in ('delete', 'blank')),
  most         integer not null check (most between 1 and 100000),
  version      integer not null default 1,
  on_plan      integer,
  on_at        timestamptz,
  made_at      timestamptz not null,
  primary key (workspace_id, id)
);
call platform.isolate('privacy.retention_rule');

-- One night of one rule. It outlives the rule, and names no ticket and nobody.
create table privacy.retention_run (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  rule_id      uuid not null,
  rule_name    text not null,
  fate         text collate "C" not null,
  state        text collate "C" not null check (state in ('running', 'done', 'stopped')),
  -- Everything is looked at as of then, however long the night is.
  as_of        timestamptz not null,
  reached_at   timestamptz,
  reached_id   uuid,
  gone         integer not null default 0,
  failed       jsonb not null default '{}',
  more         boolean not null default false,
  trouble      text,
  tries        integer not null default 0,
  backups      jsonb not null default '[]',
  begun_at     timestamptz not null,
  ended_at     timestamptz,
  primary key (workspace_id, id)
);
create index retention_run_newest on privacy.retention_run (workspace_id, begun_at desc, id desc);
create index retention_run_of_rule on privacy.retention_run (workspace_id, rule_id, begun_at desc, id desc);
create unique index retention_run_running on privacy.retention_run (workspace_id, rule_id) where state = 'running';
call platform.isolate('privacy.retention_run');
