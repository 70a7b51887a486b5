create schema fields;

-- What a workspace keeps of its tickets, contacts and organisations beyond what is built in. Never deleted, for values
-- name it: archived.
create table fields.definition (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  subject      text collate "C" not null check (subject in ('ticket', 'contact', 'organisation')),
  key          text collate "C" not null check (key ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind         text collate "C" not null,
  name         jsonb not null,
  help         jsonb not null default '{}',
  options      jsonb not null default '[]',
  currency     text,
  position     integer not null,
  filterable   boolean not null,
  customers    boolean not null default false,
  archived     boolean not null default false,
  version      integer not null default 1,
  primary key (workspace_id, id),
  constraint definition_key unique (workspace_id, subject, key)
);
call platform.isolate('fields.definition');

-- The fields of a form, in order, with their rules; of one type of ticket, or of all that have none of their own.
create table fields.layout (
  workspace_id integer not null references infra.workspace,
  subject      text collate "C" not null check (subject in ('ticket', 'contact', 'organisation')),
  variant      text collate "C" not null,
  places       jsonb not null,
  version      integer not null default 1,
  primary key (workspace_id, subject, variant)
);
call platform.isolate('fields.layout');

-- Of the fields that can be filtered by: their values once more, where an index answers under row-level security. A
-- value in a tree stands here with all that it lies under.
create table fields.field_value (
  workspace_id integer not null references infra.workspace,
  field_id     uuid not null,
  subject_id   uuid not null,
  place        smallint not null,
  text_value   text collate "C",
  int_value    bigint,
  id_value     uuid,
  primary key (workspace_id, field_id, subject_id, place),
  foreign key (workspace_id, field_id) references fields.definition (workspace_id, id)
);
create index field_value_of on fields.field_value (workspace_id, subject_id);
create index field_value_text on fields.field_value (workspace_id, field_id, text_value, subject_id)
  where text_value is not null;
create index field_value_int on fields.field_value (workspace_id, field_id, int_value, subject_id)
  where int_value is not null;
create index field_value_id on fields.field_value (workspace_id, field_id, id_value, subject_id)
  where id_value is not null;
call platform.isolate('fields.field_value');

-- A field that lists begin or cease to ask for: how far its values have been gone through.
create table fields.indexing (
  workspace_id integer not null references infra.workspace,
  field_id     uuid not null,
  reached      uuid,
  primary key (workspace_id, field_id),
  foreign key (workspace_id, field_id) references fields.definition (workspace_id, id)
);
call platform.isolate('fields.indexing');
