-- What a day's figures are read from.
create index ticket_created on ticketing.ticket (workspace_id, created_at);
create index ticket_solved_at on ticketing.ticket (workspace_id, solved_at) where solved_at is not null;
create index ticket_first_response on ticketing.ticket (workspace_id, first_response_at)
  where first_response_at is not null;
create index ticket_unanswered on ticketing.ticket (workspace_id, last_at, number)
  where last_kind = 'inbound' and category in ('new', 'open');

-- A first response answers somebody: a ticket that we began has none until its customer wrote.
update ticketing.ticket t
   set first_response_at = null
  from ticketing.message m
 where m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.seq = 1 and m.kind = 'reply'
   and m.created_at = t.first_response_at;
