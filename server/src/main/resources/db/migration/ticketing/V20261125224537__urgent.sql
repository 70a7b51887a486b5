-- The urgent ticket of an organisation or a contact that is open, else the one solved last.
create index ticket_urgent_of_organisation
  on ticketing.ticket (workspace_id, organisation_id, solved_at desc, created_at)
  where priority = 'urgent' and organisation_id is not null;
create index ticket_urgent_of_requester
  on ticketing.ticket (workspace_id, requester_id, solved_at desc, created_at)
  where priority = 'urgent';
