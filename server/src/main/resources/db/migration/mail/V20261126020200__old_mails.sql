-- Whether a mail was received before, over whichever account: asked for each mail that is brought over.
create index inbound_known on mail.inbound (workspace_id, message_id, content_hash) where state = 'ticketed';
