-- The language in which a mail says it is written, or its author reads: in it we answer.
alter table mail.inbound add column language text;
