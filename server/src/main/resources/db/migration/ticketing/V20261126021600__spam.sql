-- Out of the lists; only who asks for spam sees it.
alter table ticketing.ticket add column spam boolean not null default false;
create index ticket_spam on ticketing.ticket (workspace_id, updated_at desc, id desc) where spam;
-- All others are counted by it alone, without a look at the rows.
create index ticket_listed on ticketing.ticket (workspace_id, id) where not spam;
