-- Words that said who a visitor is, so that each is taken once within its life.
create table chat.proof (
  workspace_id integer not null references infra.workspace,
  brand_id     uuid not null,
  hash         text collate "C" not null,
  until        timestamptz not null,
  primary key (workspace_id, brand_id, hash),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id)
);
create index proof_until on chat.proof (workspace_id, until);
call platform.isolate('chat.proof');
