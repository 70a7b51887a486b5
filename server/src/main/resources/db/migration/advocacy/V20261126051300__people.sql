create index ask_of_person on advocacy.ask (workspace_id, contact_id, asked_at desc, id desc);
create index consent_of_person on advocacy.consent (workspace_id, contact_id);
