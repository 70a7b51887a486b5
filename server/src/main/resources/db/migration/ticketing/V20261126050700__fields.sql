-- What the workspace keeps of its tickets beyond what is built in: values by the keys of fields.definition.
alter table ticketing.ticket add column fields jsonb not null default '{}';
-- What lies aside for a day comes back with every column.
update ticketing.deleted_row set value = value || '{"fields": {}}' where table_name = 'ticketing.ticket';
