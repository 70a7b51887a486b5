-- What was tried and is still to leave, among all that waits for a time that somebody chose.
create index row_tried on outbox.row (workspace_id, id) where state in ('waiting', 'sending') and attempts > 0;
-- PostgreSQL 15 does not see that what is true "is true".
drop index outbox.row_of_lane;
create index row_of_lane on outbox.row (workspace_id, lane_id, id) where queued;
