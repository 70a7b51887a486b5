-- How a brand's chat looks and behaves; a brand without a row has the usual ways.
create table chat.widget (
  workspace_id integer not null references infra.workspace,
  brand_id     uuid not null,
  enabled      boolean not null,
  colour       text not null check (length(colour) between 1 and 20),
  position     text not null check (position in ('left', 'right')),
  language     text,
  texts        jsonb not null,
  team_id      uuid,
  rating       boolean not null,
  identify     text not null check (identify in ('off', 'optional', 'required')),
  secret       text,
  version      integer not null default 1,
  primary key (workspace_id, brand_id),
  foreign key (workspace_id, brand_id) references identity.brand (workspace_id, id),
  foreign key (workspace_id, team_id) references identity.team (workspace_id, id)
);
call platform.isolate('chat.widget');

-- What the page says of its visitor, without proof.
alter table chat.chat add column fields jsonb not null default '{}';
