-- Who a mail can be shown to come from, and why it is in its ticket.
alter table mail.inbound
  add column helo         text,
  add column spf          text,
  add column dkim         text,
  add column dkim_domain  text,
  add column dmarc        text,
  add column dmarc_policy text,
  add column evidence     text,
  add column doubt        text,
  add column brought_by   uuid;

-- Of a mail that a person put into a ticket; and of the conversation that Exchange counts a mail to.
alter table mail.known_id drop constraint known_id_evidence_check;
alter table mail.known_id add constraint known_id_evidence_check
  check (evidence in ('moved', 'message', 'referenced', 'conversation'));
