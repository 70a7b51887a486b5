-- What is done with mails as they arrive, in order: one list for the workspace, changed as a whole.
create table mail.rule_list (
  workspace_id integer not null primary key references infra.workspace,
  rules        jsonb   not null,
  version      integer not null
);
call platform.isolate('mail.rule_list');

-- Dropped: a rule wanted it nowhere. It stays known, and can be filed after all.
alter table mail.inbound drop constraint inbound_state_check;
alter table mail.inbound add constraint inbound_state_check
  check (state in ('received', 'ticketed', 'parked', 'duplicate', 'dropped'));
