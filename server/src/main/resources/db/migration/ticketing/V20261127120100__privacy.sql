-- For who asks what a person said, and where his address stands.
create index message_of_author on ticketing.message (workspace_id, author_id, ticket_id) where author_kind = 'contact';
create index message_address_of on ticketing.message_address (workspace_id, address, message_id);

alter table ticketing.message add column masked integer not null default 0 check (masked >= 0);
