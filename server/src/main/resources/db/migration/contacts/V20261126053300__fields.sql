-- What the workspace keeps of its people beyond what is built in: values by the keys of fields.definition.
alter table contacts.contact add column fields jsonb not null default '{}';
alter table contacts.organisation add column fields jsonb not null default '{}';
