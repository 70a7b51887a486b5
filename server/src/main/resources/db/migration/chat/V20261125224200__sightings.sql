-- On which page a brand's chat was seen first.
create table chat.sighting (
  workspace_id integer not null references infra.workspace,
  brand_id     uuid not null,
  host         text not null check (length(host) between 1 and 200),
  seen_at      timestamptz not null,
  primary key (workspace_id, brand_id),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id)
);
call platform.isolate('chat.sighting');
