-- What the whole installation has once and keeps to itself, encrypted: made when it is first asked for.
create table infra.installation_secret (
  name      text collate "C" primary key,
  encrypted text not null
);
