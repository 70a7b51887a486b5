-- Links in mails: a token's hash, and the file it fetches or the address that it keeps mass mail from.
alter table infra.lookup drop constraint lookup_kind_check;
alter table infra.lookup add constraint lookup_kind_check
  check (kind in ('token', 'host', 'address', 'reset', 'invitation', 'widget', 'visitor', 'ask', 'file', 'unsubscribe'));
