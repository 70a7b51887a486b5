create index made_subject on importing.made (workspace_id, subject_id) where subject_id is not null;
