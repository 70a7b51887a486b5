-- What lets a customer into a portal: a link by mail, and the session it begins.
alter table infra.lookup drop constraint lookup_kind_check;
alter table infra.lookup add constraint lookup_kind_check
  check (kind in ('token', 'host', 'address', 'reset', 'invitation', 'widget', 'visitor', 'ask', 'file', 'unsubscribe',
    'portal_link', 'portal_session'));
