create index row_waiting on outbox.row (workspace_id, due_at) where state in ('waiting', 'sending');
