-- Who was erased: the row stays where conversations of others point to it, and says nothing of him.
alter table contacts.contact add column erased_at timestamptz;

-- What somebody allowed or took back, each time anew: nothing here is ever changed.
create table contacts.consent (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  contact_id   uuid not null,
  purpose      text collate "C" not null check (purpose ~ '^[a-z][a-z0-9-]{0,39}$'),
  given        boolean not null,
  at           timestamptz not null,
  source       text not null check (length(source) between 1 and 200),
  version      text not null check (length(version) <= 100),
  agent_id     uuid,
  recorded_at  timestamptz not null,
  primary key (workspace_id, id),
  constraint consent_of foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id),
  constraint consent_by foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index consent_newest on contacts.consent (workspace_id, contact_id, at desc, id desc);
call platform.isolate('contacts.consent');

-- By which it is known that something comes again which was erased: keyed hashes, of which nothing can be read.
create table contacts.tombstone (
  workspace_id integer not null references infra.workspace,
  hash         text collate "C" not null,
  at           timestamptz not null,
  primary key (workspace_id, hash)
);
call platform.isolate('contacts.tombstone');

create table contacts.tombstone_key (
  workspace_id integer not null primary key references infra.workspace,
  secret       text not null
);
call platform.isolate('contacts.tombstone_key');
