-- What narrows a role beyond permissions and row scope: some brands only (null: every one, those to come too), and
-- fields of the workspace's own that are not there for it, or only to be read: `ticket.region`.
alter table identity.role
  add column brands           uuid[],
  add column hidden_fields    text[] not null default '{}',
  add column read_only_fields text[] not null default '{}',
  add constraint role_brands check (cardinality(brands) > 0);
