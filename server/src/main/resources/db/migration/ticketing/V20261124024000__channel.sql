-- Where a ticket began, which is where its replies go.
alter table ticketing.ticket add column channel text collate "C" not null default 'email';

create index ticket_by_channel on ticketing.ticket (workspace_id, channel, updated_at desc, id desc)
  where channel <> 'email';
