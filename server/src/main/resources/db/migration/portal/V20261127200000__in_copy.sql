-- Whether who is in copy of a ticket sees what went to him. A portal that is there already shows no more than it did.
alter table portal.portal add column in_copy boolean not null default false;
