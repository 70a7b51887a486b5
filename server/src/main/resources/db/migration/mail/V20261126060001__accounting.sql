-- The mails of one state, of all addresses or of one.
create index inbound_of_account on mail.inbound (workspace_id, account_id, state, id desc);
create index inbound_of_state on mail.inbound (workspace_id, state, id desc);
