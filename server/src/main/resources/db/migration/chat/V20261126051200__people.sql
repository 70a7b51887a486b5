create index visitor_of_contact on chat.visitor (workspace_id, contact_id) where contact_id is not null;
