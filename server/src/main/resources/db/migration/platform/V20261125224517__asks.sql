-- The links in our asks: a token's hash, and the ask it answers.
alter table infra.lookup drop constraint lookup_kind_check;
alter table infra.lookup add constraint lookup_kind_check
  check (kind in ('token', 'host', 'address', 'reset', 'invitation', 'widget', 'visitor', 'ask'));
