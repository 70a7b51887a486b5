-- failed_at: when a mail to it came back last, which may have been chance. undeliverable_*: since when it is none.
alter table contacts.identity
  add column failed_at            timestamptz,
  add column undeliverable_since  timestamptz,
  add column undeliverable_reason text,
  add column undeliverable_words  text;
