-- Events and people that a mail brought.
create table mail.card (
  workspace_id integer not null references infra.workspace,
  inbound_id   uuid not null,
  position     integer not null,
  kind         text not null,
  data         jsonb not null,
  primary key (workspace_id, inbound_id, position),
  constraint card_kind check (kind in ('event', 'person')),
  constraint card_mail foreign key (workspace_id, inbound_id)
    references mail.inbound (workspace_id, id) on delete cascade
);
call platform.isolate('mail.card');

-- How a mail was signed or encrypted.
alter table mail.inbound add column seal jsonb;
create index inbound_of_message on mail.inbound (workspace_id, said_id) where said_id is not null;
