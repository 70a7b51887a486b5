-- Which detail belongs to an entry is told for ever by its digest; the salt goes with the value, so that what is erased
-- cannot be guessed from it.
alter table ledger.detail add column salt bytea, add column digest bytea;
update ledger.detail set salt = decode(replace(gen_random_uuid()::text, '-', ''), 'hex') where value is not null;
update ledger.detail set digest = sha256(salt || convert_to(value::text, 'UTF8')) where value is not null;

-- The ledger in pieces, each digested with what came before: who changes an entry changes every checkpoint after it.
create table ledger.checkpoint (
  workspace_id integer not null references infra.workspace,
  number       bigint not null check (number > 0),
  epoch        integer not null,
  xid          bigint not null,
  id           uuid not null,
  entries      integer not null,
  made_at      timestamptz not null,
  hash         bytea not null,
  mac          bytea not null,
  primary key (workspace_id, number)
);
call platform.isolate('ledger.checkpoint');

-- The audit: by time, by person, by event.
create index entry_by_time on ledger.entry (workspace_id, at, id);
create index entry_of_actor on ledger.entry (workspace_id, actor_id, at, id) where actor_id is not null;
create index entry_of_event on ledger.entry (workspace_id, event, at, id);
