create schema contacts;

create table contacts.organisation (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 200),
  sort_key     text collate "C" not null,
  created_at   timestamptz not null,
  version      integer not null default 1,
  primary key (workspace_id, id)
);
create index organisation_sorted on contacts.organisation (workspace_id, sort_key, id);
call platform.isolate('contacts.organisation');

create table contacts.organisation_domain (
  workspace_id    integer not null references infra.workspace,
  domain          text collate "C" not null,
  organisation_id uuid not null,
  primary key (workspace_id, domain),
  foreign key (workspace_id, organisation_id) references contacts.organisation (workspace_id, id)
);
create index organisation_domain_of on contacts.organisation_domain (workspace_id, organisation_id);
call platform.isolate('contacts.organisation_domain');

create table contacts.contact (
  workspace_id    integer not null references infra.workspace,
  id              uuid not null,
  name            text not null check (length(name) between 1 and 200),
  sort_key        text collate "C" not null,
  organisation_id uuid,
  created_at      timestamptz not null,
  version         integer not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, organisation_id) references contacts.organisation (workspace_id, id)
);
create index contact_sorted on contacts.contact (workspace_id, sort_key, id);
create index contact_of_organisation on contacts.contact (workspace_id, organisation_id, sort_key, id);
call platform.isolate('contacts.contact');

-- One address of a contact on a channel, normalised.
create table contacts.identity (
  workspace_id integer not null references infra.workspace,
  kind         text not null check (kind in ('email')),
  value        text collate "C" not null,
  contact_id   uuid not null,
  created_at   timestamptz not null,
  primary key (workspace_id, kind, value),
  foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id)
);
create index identity_of_contact on contacts.identity (workspace_id, contact_id);
call platform.isolate('contacts.identity');
