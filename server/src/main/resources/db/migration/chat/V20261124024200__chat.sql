create schema chat;

-- A person on a web page, known by the token of the browser.
create table chat.visitor (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  brand_id     uuid not null,
  contact_id   uuid,
  external_id  text collate "C",
  language     text not null check (length(language) between 2 and 35),
  blocked_at   timestamptz,
  created_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id)
);
create unique index visitor_identified on chat.visitor (workspace_id, brand_id, external_id)
  where external_id is not null;
call platform.isolate('chat.visitor');

-- What a chat is beside its ticket.
create table chat.chat (
  workspace_id   integer not null references infra.workspace,
  ticket_id      uuid not null,
  visitor_id     uuid not null,
  started_at     timestamptz not null,
  ended_at       timestamptz,
  page_url       text not null default '',
  page_title     text not null default '',
  referrer       text not null default '',
  user_agent     text not null default '',
  email          text collate "C",
  email_skipped  boolean not null default false,
  delivered_seq  integer not null default 0,
  read_seq       integer not null default 0,
  team_read_seq  integer not null default 0,
  rating_good    boolean,
  rating_comment text,
  primary key (workspace_id, ticket_id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id),
  foreign key (workspace_id, visitor_id) references chat.visitor (workspace_id, id)
);
create index chat_of_visitor on chat.chat (workspace_id, visitor_id, started_at desc);
call platform.isolate('chat.chat');
