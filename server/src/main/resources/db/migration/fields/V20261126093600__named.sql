-- Who is merged into another is named by values of whatever field.
create index field_value_named on fields.field_value (workspace_id, id_value) where id_value is not null;
