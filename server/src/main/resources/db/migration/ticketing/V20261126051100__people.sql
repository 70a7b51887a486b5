-- What somebody wrote about, newest first, for his page and his organisation's.
create index ticket_opened_by on ticketing.ticket (workspace_id, requester_id, created_at desc, id desc);
create index ticket_opened_at on ticketing.ticket (workspace_id, organisation_id, created_at desc, id desc)
  where organisation_id is not null;
