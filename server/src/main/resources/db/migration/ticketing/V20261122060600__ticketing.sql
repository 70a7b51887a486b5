create schema ticketing;

create table ticketing.type (
  workspace_id integer not null references infra.workspace,
  key          text collate "C" not null,
  name         jsonb not null,
  position     integer not null,
  primary key (workspace_id, key)
);
call platform.isolate('ticketing.type');

create table ticketing.status (
  workspace_id integer not null references infra.workspace,
  key          text collate "C" not null,
  category     text not null check (category in ('new', 'open', 'pending', 'on-hold', 'solved', 'closed')),
  name         jsonb not null,
  position     integer not null,
  primary key (workspace_id, key)
);
call platform.isolate('ticketing.status');

create table ticketing.status_transition (
  workspace_id integer not null references infra.workspace,
  from_key     text collate "C" not null,
  to_key       text collate "C" not null,
  primary key (workspace_id, from_key, to_key),
  foreign key (workspace_id, from_key) references ticketing.status (workspace_id, key),
  foreign key (workspace_id, to_key) references ticketing.status (workspace_id, key)
);
call platform.isolate('ticketing.status_transition');

create table ticketing.ticket (
  workspace_id      integer not null references infra.workspace,
  id                uuid not null,
  number            bigint not null,
  subject           text not null,
  type_key          text collate "C" not null,
  status_key        text collate "C" not null,
  category          text collate "C" not null,
  priority          text collate "C" not null check (priority in ('low', 'normal', 'high', 'urgent')),
  brand_id          uuid not null,
  requester_id      uuid not null,
  organisation_id   uuid,
  team_id           uuid,
  assignee_id       uuid,
  seq               integer not null default 0,
  preview           text not null default '',
  follow_up_of      uuid,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  first_response_at timestamptz,
  solved_at         timestamptz,
  version           integer not null default 1,
  primary key (workspace_id, id),
  constraint ticket_number unique (workspace_id, number),
  foreign key (workspace_id, type_key) references ticketing.type (workspace_id, key),
  foreign key (workspace_id, status_key) references ticketing.status (workspace_id, key),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id),
  foreign key (workspace_id, requester_id) references contacts.contact (workspace_id, id),
  foreign key (workspace_id, organisation_id) references contacts.organisation (workspace_id, id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id),
  foreign key (workspace_id, assignee_id) references identity.agent (workspace_id, id)
);
create index ticket_newest on ticketing.ticket (workspace_id, updated_at desc, id desc);
create index ticket_by_status on ticketing.ticket (workspace_id, status_key, updated_at desc, id desc);
create index ticket_of_requester on ticketing.ticket (workspace_id, requester_id, updated_at desc, id desc);
create index ticket_of_organisation on ticketing.ticket (workspace_id, organisation_id, updated_at desc, id desc)
  where organisation_id is not null;
create index ticket_of_assignee on ticketing.ticket (workspace_id, assignee_id, updated_at desc, id desc)
  where assignee_id is not null;
create index ticket_of_team on ticketing.ticket (workspace_id, team_id, updated_at desc, id desc)
  where team_id is not null;
create index ticket_open on ticketing.ticket (workspace_id, updated_at desc, id desc)
  where category in ('new', 'open', 'pending', 'on-hold');
create index ticket_open_of_assignee on ticketing.ticket (workspace_id, assignee_id, updated_at desc, id desc)
  where category in ('new', 'open', 'pending', 'on-hold');
create index ticket_open_of_team on ticketing.ticket (workspace_id, team_id, updated_at desc, id desc)
  where category in ('new', 'open', 'pending', 'on-hold');
create index ticket_follow_up on ticketing.ticket (workspace_id, follow_up_of) where follow_up_of is not null;
call platform.isolate('ticketing.ticket');

create table ticketing.tag (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  tag          text collate "C" not null check (length(tag) between 1 and 50),
  primary key (workspace_id, ticket_id, tag),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
create index tag_tickets on ticketing.tag (workspace_id, tag, ticket_id);
call platform.isolate('ticketing.tag');

create table ticketing.participant (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  contact_id   uuid not null,
  role         text not null check (role in ('requester', 'cc')),
  address      text collate "C" not null,
  primary key (workspace_id, ticket_id, contact_id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id)
);
create index participant_address on ticketing.participant (workspace_id, address, ticket_id);
create index participant_contact on ticketing.participant (workspace_id, contact_id);
call platform.isolate('ticketing.participant');

create table ticketing.message (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  ticket_id    uuid not null,
  seq          integer not null,
  kind         text not null check (kind in ('inbound', 'reply', 'note')),
  channel      text not null,
  author_kind  text not null check (author_kind in ('agent', 'contact', 'system')),
  author_id    uuid,
  automatic    boolean not null default false,
  preview      text not null check (length(preview) <= 300),
  content_hash text not null,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  constraint message_in_order unique (workspace_id, ticket_id, seq),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id)
);
call platform.isolate('ticketing.message');

create table ticketing.message_body (
  workspace_id      integer not null references infra.workspace,
  message_id        uuid not null,
  text              text not null,
  html              text,
  sanitizer_version integer not null,
  primary key (workspace_id, message_id),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id)
);
call platform.isolate('ticketing.message_body');

create table ticketing.message_address (
  workspace_id integer not null references infra.workspace,
  message_id   uuid not null,
  role         text not null check (role in ('from', 'to', 'cc', 'bcc')),
  position     integer not null,
  address      text collate "C" not null,
  name         text not null default '',
  primary key (workspace_id, message_id, role, position),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id)
);
call platform.isolate('ticketing.message_address');

create table ticketing.attachment (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  message_id   uuid not null,
  file_id      uuid not null,
  position     integer not null,
  content_id   text,
  inline       boolean not null default false,
  primary key (workspace_id, id),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id),
  foreign key (workspace_id, file_id) references files.file (workspace_id, id)
);
create index attachment_of_message on ticketing.attachment (workspace_id, message_id, position);
create index attachment_file on ticketing.attachment (workspace_id, file_id);
call platform.isolate('ticketing.attachment');
