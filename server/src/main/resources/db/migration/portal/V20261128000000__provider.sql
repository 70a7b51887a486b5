-- The OpenID Connect provider by which a brand's customers sign in. The client's secret is encrypted.
create table portal.provider (
  workspace_id      integer not null references infra.workspace,
  brand_id          uuid not null,
  enabled           boolean not null,
  issuer            text collate "C" not null check (length(issuer) between 1 and 500),
  client_id         text not null check (length(client_id) between 1 and 255),
  secret            text,
  scopes            text[] not null check (cardinality(scopes) > 0),
  button            text not null check (length(button) between 1 and 60),
  trusts_unverified boolean not null,
  links             boolean not null,
  version           integer not null default 1,
  primary key (workspace_id, brand_id),
  constraint provider_brand foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id)
);
call platform.isolate('portal.provider');
