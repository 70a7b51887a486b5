-- What the inbox shows beside a ticket, and what agents keep for themselves.

alter table ticketing.ticket
  add column snoozed              boolean not null default false,
  add column snoozed_until        timestamptz,
  add column snoozed_until_answer boolean not null default false,
  add column merged_into          uuid,
  add column last_kind            text check (last_kind in ('inbound', 'reply')),
  add column last_at              timestamptz,
  add column last_author_id       uuid,
  add column last_inbound_at      timestamptz;

update ticketing.ticket t
   set last_kind = shown.kind, last_at = shown.created_at, last_inbound_at = inbound.created_at,
       last_author_id = newest.author_id
  from ticketing.message newest
  left join lateral (select kind, created_at from ticketing.message m
                      where m.workspace_id = newest.workspace_id and m.ticket_id = newest.ticket_id and m.kind <> 'note'
                      order by m.seq desc limit 1) shown on true
  left join lateral (select created_at from ticketing.message m
                      where m.workspace_id = newest.workspace_id and m.ticket_id = newest.ticket_id
                        and m.kind = 'inbound'
                      order by m.seq desc limit 1) inbound on true
 where newest.workspace_id = t.workspace_id and newest.ticket_id = t.id and newest.seq = t.seq;

create index ticket_open_unassigned on ticketing.ticket (workspace_id, updated_at desc, id desc)
  where assignee_id is null and category in ('new', 'open', 'pending', 'on-hold');
create index ticket_solved on ticketing.ticket (workspace_id, updated_at desc, id desc) where category = 'solved';
create index ticket_snoozed on ticketing.ticket (workspace_id, updated_at desc, id desc) where snoozed;

alter table ticketing.message
  add column held_until   timestamptz,
  add column withdrawn_at timestamptz;

-- Up to which message an agent has read a ticket.
create table ticketing.read_mark (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  ticket_id    uuid not null,
  seq          integer not null,
  primary key (workspace_id, agent_id, ticket_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
call platform.isolate('ticketing.read_mark');

create table ticketing.view (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  name         text not null check (length(name) between 1 and 100),
  query        text not null check (length(query) <= 4000),
  shared       boolean not null,
  position     integer not null,
  created_at   timestamptz not null,
  version      integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index view_of_agent on ticketing.view (workspace_id, agent_id);
call platform.isolate('ticketing.view');

create table ticketing.draft (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  ticket_id    uuid not null,
  kind         text not null check (kind in ('reply', 'note', 'forward')),
  html         text not null,
  text         text not null,
  recipients   jsonb not null,
  attachments  uuid[] not null,
  version      integer not null,
  updated_at   timestamptz not null,
  primary key (workspace_id, agent_id, ticket_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
call platform.isolate('ticketing.draft');

create table ticketing.mention (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  ticket_id    uuid not null,
  message_id   uuid not null,
  primary key (workspace_id, agent_id, ticket_id, message_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id)
);
create index mention_in_ticket on ticketing.mention (workspace_id, ticket_id);
call platform.isolate('ticketing.mention');

create table ticketing.follower (
  workspace_id integer not null references infra.workspace,
  agent_id     uuid not null,
  ticket_id    uuid not null,
  primary key (workspace_id, agent_id, ticket_id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
create index follower_of_ticket on ticketing.follower (workspace_id, ticket_id);
call platform.isolate('ticketing.follower');

create table ticketing.canned_reply (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  agent_id     uuid not null,
  title        text not null check (length(title) between 1 and 100),
  html         text not null,
  shared       boolean not null,
  created_at   timestamptz not null,
  version      integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index canned_reply_of_agent on ticketing.canned_reply (workspace_id, agent_id);
call platform.isolate('ticketing.canned_reply');
