-- What a visitor is asked with the first message of a chat: places of a form, as `fields.layout` keeps them.
alter table chat.widget add column questions jsonb not null default '[]';
