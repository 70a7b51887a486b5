create schema portal;

-- How a brand's portal looks and whom it lets in; a brand without a row has none.
create table portal.portal (
  workspace_id  integer not null references infra.workspace,
  brand_id      uuid not null,
  enabled       boolean not null,
  title         text not null check (length(title) <= 100),
  welcome       text not null check (length(welcome) <= 2000),
  colour        text not null check (colour ~ '^#[0-9a-f]{6}$'),
  strangers     boolean not null,
  organisations text not null check (organisations in ('off', 'sharing', 'all')),
  host          text collate "C" check (length(host) between 1 and 253),
  file_id       uuid,
  version       integer not null default 1,
  primary key (workspace_id, brand_id),
  constraint portal_brand foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id),
  constraint portal_logo foreign key (workspace_id, file_id) references files.file (workspace_id, id)
    on delete set null (file_id)
);
call platform.isolate('portal.portal');

-- One way in by mail. What opens it is in infra.lookup, as a hash.
create table portal.link (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  brand_id     uuid not null,
  email        text collate "C" not null,
  language     text not null,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  used_at      timestamptz,
  primary key (workspace_id, id),
  constraint link_brand foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id)
);
create index link_of_email on portal.link (workspace_id, email);
create index link_until on portal.link (workspace_id, expires_at);
call platform.isolate('portal.link');

-- A browser that somebody signed in with; the hash of its cookie is in infra.lookup.
create table portal.session (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  brand_id     uuid not null,
  contact_id   uuid not null,
  email        text collate "C" not null,
  created_at   timestamptz not null,
  seen_at      timestamptz not null,
  primary key (workspace_id, id),
  constraint session_brand foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id),
  constraint session_contact foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id)
);
create index session_of_contact on portal.session (workspace_id, contact_id);
create index session_seen on portal.session (workspace_id, seen_at);
call platform.isolate('portal.session');
