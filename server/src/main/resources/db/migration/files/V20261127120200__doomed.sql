-- Blobs that are to go soon, for their content was erased.
create table files.doomed (
  workspace_id integer not null references infra.workspace,
  sha256       text not null,
  since        timestamptz not null,
  primary key (workspace_id, sha256)
);
call platform.isolate('files.doomed');
