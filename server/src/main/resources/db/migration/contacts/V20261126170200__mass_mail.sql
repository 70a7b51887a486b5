-- Addresses that want no mass mail. By address and of no contact: it holds whoever has the address, merged or not,
-- and when the address is taken off a contact and comes back.
create table contacts.no_mass_mail (
  workspace_id integer not null references infra.workspace,
  address      text collate "C" not null,
  since        timestamptz not null,
  asked_by     text not null check (asked_by in ('recipient', 'agent')),
  primary key (workspace_id, address)
);
call platform.isolate('contacts.no_mass_mail');
