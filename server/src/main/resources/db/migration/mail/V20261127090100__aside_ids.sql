alter table mail.known_id drop constraint known_id_evidence_check;
alter table mail.known_id add constraint known_id_evidence_check
  check (evidence in ('moved', 'message', 'referenced', 'conversation', 'aside'));
-- An id that a thousand tickets refer to is asked for here, too.
create index known_id_aside on mail.known_id (workspace_id, message_id) where evidence = 'aside';
