-- Keys by which mails of a domain are signed as its own (DKIM). The private one is encrypted.
create table mail.domain_key (
  workspace_id integer     not null references infra.workspace,
  domain       text        not null,
  selector     text        not null,
  public_key   text        not null,
  private_key  text        not null,
  signs        boolean     not null,
  created_at   timestamptz not null,
  primary key (workspace_id, domain)
);
call platform.isolate('mail.domain_key');
