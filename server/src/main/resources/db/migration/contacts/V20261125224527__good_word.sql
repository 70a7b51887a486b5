-- Whether somebody speaks for us, and whether he asked never to be asked.
alter table contacts.contact
  add column good_word boolean not null default false,
  add column never_ask boolean not null default false;
