-- Of a mail whose ticket was deleted only its id and its hash are kept, by which it is known when it comes again.
alter table mail.inbound alter column file_id drop not null;
create index inbound_again on mail.inbound (workspace_id, message_id, content_hash) where state = 'duplicate';
