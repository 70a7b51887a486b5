-- Of a mail whose ticket was deleted only its id and its hash are kept, by which it is known when it comes again.
alter table mail.inbound alter column file_id drop not null;
