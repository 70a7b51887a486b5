-- Which message a mail became: where that one goes, the mail goes along.
alter table mail.inbound add column said_id uuid;
