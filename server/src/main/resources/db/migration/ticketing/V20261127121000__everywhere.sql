-- Tickets of somebody who leaves are given to another wherever they are.
alter table ticketing.bulk_job add column everywhere boolean not null default false;
