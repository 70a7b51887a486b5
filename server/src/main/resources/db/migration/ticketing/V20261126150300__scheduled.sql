-- A reply that leaves at a time somebody chose: unless the customer writes before, or all the same.
alter table ticketing.message add column scheduled text check (scheduled in ('unless-answered', 'anyway'));
create index message_scheduled on ticketing.message (workspace_id, ticket_id)
  where scheduled = 'unless-answered' and withdrawn_at is null;
