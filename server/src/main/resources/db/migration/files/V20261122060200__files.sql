create schema files;

-- One row for each use of a blob; the blob lies on disk under its workspace and hash.
create table files.file (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  sha256       text not null check (length(sha256) = 64),
  size         bigint not null check (size >= 0),
  name         text not null,
  media_type   text not null,
  created_at   timestamptz not null,
  primary key (workspace_id, id)
);
create index file_blob on files.file (workspace_id, sha256);
call platform.isolate('files.file');
