-- Files that went out as a link, because a mail with them would have been too large.
create table mail.file_link (
  workspace_id     integer     not null references infra.workspace,
  id               uuid        not null,
  ticket_id        uuid        not null,
  said_id          uuid        not null,
  attachment_id    uuid        not null,
  file_id          uuid        not null,
  made_at          timestamptz not null,
  until            timestamptz not null,
  downloads        integer     not null default 0,
  last_download_at timestamptz,
  withdrawn_at     timestamptz,
  primary key (workspace_id, id),
  constraint file_link_once unique (workspace_id, said_id, attachment_id)
);
create index file_link_by_ticket on mail.file_link (workspace_id, ticket_id, id);
call platform.isolate('mail.file_link');
