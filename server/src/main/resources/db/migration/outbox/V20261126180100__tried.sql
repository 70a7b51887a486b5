-- What was tried and is still to leave, among all that waits for a time that somebody chose.
create index row_tried on outbox.row (workspace_id, id) where state in ('waiting', 'sending') and attempts > 0;
