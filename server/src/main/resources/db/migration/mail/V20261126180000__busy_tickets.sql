-- The mails of a ticket, newest first, and those that a reply refers to: a machine may write into one for years.
drop index mail.inbound_of_ticket;
create index inbound_of_ticket on mail.inbound (workspace_id, ticket_id, id desc);
create index inbound_referred on mail.inbound (workspace_id, ticket_id, received_at desc) where not aside;
-- All that came to one address.
create index inbound_to_account on mail.inbound (workspace_id, account_id, id desc);
-- In which language its customer wrote last.
create index inbound_spoken on mail.inbound (workspace_id, ticket_id, received_at desc)
  where language is not null and not aside;
