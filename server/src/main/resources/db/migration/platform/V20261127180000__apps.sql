-- To which workspace the id of an app belongs, which its tokens carry too.
alter table infra.lookup drop constraint lookup_kind_check;
alter table infra.lookup add constraint lookup_kind_check
  check (kind in ('token', 'host', 'address', 'reset', 'invitation', 'widget', 'visitor', 'ask', 'file', 'unsubscribe',
    'portal_link', 'portal_session', 'app'));
