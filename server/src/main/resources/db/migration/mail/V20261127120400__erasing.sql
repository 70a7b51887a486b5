-- For who asks what mails somebody sent.
create index inbound_from on mail.inbound (workspace_id, envelope_from, id) where envelope_from is not null;
