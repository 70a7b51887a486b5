-- When all that was said in it was erased; the ticket itself is kept for the numbers.
alter table ticketing.ticket add column blanked_at timestamptz;
-- Those that are old enough to go, oldest first; what counted the solved of a time is served by it too.
drop index ticketing.ticket_solved_at;
create index ticket_solved_at on ticketing.ticket (workspace_id, solved_at, id)
  include (category, brand_id, spam, blanked_at) where solved_at is not null;
