-- mass: it goes to many alike, and not to who wants no such mail.
alter table outbox.row add column mass boolean not null default false;
