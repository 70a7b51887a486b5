-- The runtime role may use every table of every module, and owns none of them.
do $$
declare
  module record;
begin
  for module in select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'flyway')
      -- An external database may hold schemas of others.
      and nspowner = current_user::regrole loop
    execute format('grant usage on schema %I to "${app_role}"', module.nspname);
    execute format('grant select, insert, update, delete on all tables in schema %I to "${app_role}"', module.nspname);
    execute format('grant usage on all sequences in schema %I to "${app_role}"', module.nspname);
  end loop;
  revoke update, delete on ledger.entry from "${app_role}";
  revoke update, delete on ledger.detail from "${app_role}";
  grant update (value, salt) on ledger.detail to "${app_role}";
  revoke update, delete on ledger.checkpoint from "${app_role}";
end $$;
