-- For who reaches one brand only: its newest, however few they are, and counted by it alone.
create index ticket_of_brand on ticketing.ticket (workspace_id, brand_id, updated_at desc, id desc) where not spam;
