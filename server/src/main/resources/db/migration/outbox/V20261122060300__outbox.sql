create schema outbox;

create table outbox.row (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  kind         text not null,
  subject_id   uuid not null,
  state        text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'perhaps-sent', 'blocked', 'withdrawn')),
  message_id   text not null,
  recipients   text not null,
  due_at       timestamptz not null,
  attempts     integer not null default 0,
  words        text,
  created_at   timestamptz not null,
  settled_at   timestamptz,
  primary key (workspace_id, id)
);
create index row_of_subject on outbox.row (workspace_id, subject_id);
create index row_newest on outbox.row (workspace_id, id desc);
create index row_troubled on outbox.row (workspace_id, id desc) where state in ('failed', 'perhaps-sent', 'blocked');
call platform.isolate('outbox.row');
