create schema advocacy;

-- One approach to one contact: may we quote this sentence?
-- not_now says what stood against it when it was to leave, with the ticket and the time that its sentence names.
create table advocacy.ask (
  workspace_id   integer not null references infra.workspace,
  id             uuid not null,
  contact_id     uuid not null,
  ticket_id      uuid not null,
  message_id     uuid not null,
  brand_id       uuid not null,
  agent_id       uuid not null,
  email          text collate "C" not null,
  quote          text not null check (length(quote) between 1 and 500),
  state          text collate "C" not null
    check (state in ('asked', 'agreed', 'declined', 'withdrawn', 'blocked', 'failed', 'expired')),
  asked_at       timestamptz not null,
  cleared_at     timestamptz,
  sent_at        timestamptz,
  answered_at    timestamptz,
  not_now        text,
  not_now_number bigint,
  not_now_at     timestamptz,
  trouble        text,
  primary key (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id),
  foreign key (workspace_id, ticket_id) references ticketing.ticket (workspace_id, id),
  foreign key (workspace_id, message_id) references ticketing.message (workspace_id, id),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create unique index ask_open on advocacy.ask (workspace_id, contact_id) where state = 'asked';
create index ask_of_contact on advocacy.ask (workspace_id, contact_id, asked_at desc)
  where state in ('asked', 'agreed', 'declined', 'withdrawn', 'expired');
create index ask_newest on advocacy.ask (workspace_id, asked_at desc, id desc);
create index ask_by_state on advocacy.ask (workspace_id, state, asked_at desc, id desc);
call platform.isolate('advocacy.ask');

-- A dated permission: these words, under this name, for everybody to read. Stays when it is withdrawn.
create table advocacy.consent (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  ask_id       uuid not null,
  contact_id   uuid not null,
  brand_id     uuid not null,
  purpose      text collate "C" not null check (purpose in ('quote')),
  naming       text collate "C" not null check (naming in ('full', 'first', 'anonymous')),
  name         text,
  organisation text,
  form         text not null,
  granted_at   timestamptz not null,
  withdrawn_at timestamptz,
  primary key (workspace_id, id),
  constraint consent_of_ask unique (workspace_id, ask_id),
  foreign key (workspace_id, ask_id) references advocacy.ask (workspace_id, id),
  foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id)
);
create index consent_published on advocacy.consent (workspace_id, brand_id, granted_at desc, id desc)
  where withdrawn_at is null;
create index consent_of_contact on advocacy.consent (workspace_id, contact_id) where withdrawn_at is null;
call platform.isolate('advocacy.consent');
