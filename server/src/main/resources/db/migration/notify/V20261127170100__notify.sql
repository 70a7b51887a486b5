create schema notify;

-- A browser or installed app of an agent that wants to be told. Where it is told is a secret: who knows the address may
-- speak. session: by whose sign-in; once that has ended nothing is told any more.
create table notify.device (
  workspace_id  integer not null references infra.workspace,
  id            uuid not null,
  agent_id      uuid not null,
  session       text collate "C" not null,
  name          text not null check (length(name) <= 100),
  endpoint      text not null,
  endpoint_hash text collate "C" not null,
  public_key    text not null,
  auth          text not null,
  created_at    timestamptz not null,
  seen_at       timestamptz not null,
  pushed_at     timestamptz,
  trouble       text,
  primary key (workspace_id, id),
  constraint device_once unique (workspace_id, endpoint_hash)
);
create index device_of_agent on notify.device (workspace_id, agent_id, created_at desc, id desc);
call platform.isolate('notify.device');

-- What one device is to be told: ids only, said in words when it leaves. Gone once it has left or is too old.
create table notify.push (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  device_id    uuid not null,
  ticket_id    uuid not null,
  concern      text collate "C" not null,
  attempts     integer not null default 0,
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, device_id) references notify.device (workspace_id, id) on delete cascade
);
create index push_of_device on notify.push (workspace_id, device_id);
call platform.isolate('notify.push');
