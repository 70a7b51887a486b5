-- Which ticket belongs to which. Either end may be deleted and brought back by itself: none is a foreign key, and what is
-- shown is joined to both.
create table ticketing.link (
  workspace_id integer not null references infra.workspace,
  ticket_id    uuid not null,
  to_id        uuid not null,
  kind         text collate "C" not null check (kind in ('child-of', 'duplicate-of', 'related', 'caused-by')),
  follow       boolean not null,
  primary key (workspace_id, ticket_id, to_id, kind),
  constraint link_of_two check (ticket_id <> to_id),
  constraint link_related_follows_nobody check (not (follow and kind = 'related'))
);
create index link_to on ticketing.link (workspace_id, to_id);
call platform.isolate('ticketing.link');
