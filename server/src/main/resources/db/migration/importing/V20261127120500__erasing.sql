create index made_of_parent on importing.made (workspace_id, parent_id) where parent_id is not null;
