-- said_id: of an id that a relay gave a mail of ours, the message: where that one goes, the id goes along.
alter table mail.known_id add column said_id uuid;
create index known_id_of_message on mail.known_id (workspace_id, said_id) where said_id is not null;
