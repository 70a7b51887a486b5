create schema calendars;

-- When a workspace is open; one set.
create table calendars.calendar (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  zone         text not null,
  week         jsonb not null,
  holidays     date[] not null,
  version      integer not null default 1,
  primary key (workspace_id, id),
  constraint calendar_one unique (workspace_id)
);
call platform.isolate('calendars.calendar');
