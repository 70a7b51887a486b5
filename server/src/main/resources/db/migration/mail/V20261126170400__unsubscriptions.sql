-- The way out that mass mail shows: one link for each address and brand, for as long as the address is known.
create table mail.unsubscription (
  workspace_id integer     not null references infra.workspace,
  id           uuid        not null,
  address      text collate "C" not null,
  brand_id     uuid        not null,
  made_at      timestamptz not null,
  primary key (workspace_id, id),
  constraint unsubscription_once unique (workspace_id, address, brand_id)
);
call platform.isolate('mail.unsubscription');
