-- Holidays have a name, and some come again every year.
alter table calendars.calendar add column named jsonb not null default '[]';
update calendars.calendar set named = (
  select coalesce(jsonb_agg(jsonb_build_object('date', day, 'name', '', 'yearly', false) order by day), '[]')
    from unnest(holidays) day);
alter table calendars.calendar drop column holidays;

-- Holidays that others keep: an iCalendar that is fetched by its address, or was uploaded. content is the last good one.
create table calendars.feed (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  name         text not null check (length(name) between 1 and 100),
  url          text,
  content      text,
  etag         text,
  days         integer not null default 0,
  ignored      integer not null default 0,
  trouble      text,
  fetched_at   timestamptz,
  good_at      timestamptz,
  created_at   timestamptz not null,
  primary key (workspace_id, id)
);
call platform.isolate('calendars.feed');

-- The dates that a feed closes, some years around now.
create table calendars.feed_day (
  workspace_id integer not null references infra.workspace,
  feed_id      uuid not null,
  day          date not null,
  name         text not null,
  primary key (workspace_id, feed_id, day),
  foreign key (workspace_id, feed_id) references calendars.feed (workspace_id, id)
);
call platform.isolate('calendars.feed_day');
