-- A third party's mail: no customer's answer refers to it.
alter table mail.inbound add column aside boolean not null default false;
