-- How a name sounds, near enough to find who was typed in twice: its words in one order, without vowels and double
-- letters. Names come in lower case and without accents.
create function contacts.skeleton(name text) returns text language sql immutable strict parallel safe as $$
  select coalesce(string_agg(bone, ' ' order by bone collate "C"), '') from (
    select left(word, 1) || regexp_replace(
             regexp_replace(
               translate(replace(replace(replace(substr(word, 2), 'ph', 'f'), 'ck', 'k'), 'dt', 't'), 'czq', 'ksk'),
               '[aeiouyh]+', '', 'g'),
             '(.)\1+', '\1', 'g') as bone
      from regexp_split_to_table(name, '[[:space:].,;:''"()/_&+-]+') word
     where word <> ''
  ) bones
$$;

-- A company's name without its legal form.
create function contacts.plain_name(name text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(
    name, '\m(gmbh|mbh|ag|kg|ohg|ug|se|ev|inc|ltd|llc|llp|plc|corp|co|company|sa|sarl|sas|srl|spa|bv|nv|ab|oy|as|aps)\M',
    '', 'g')
$$;

alter table contacts.contact
  add column survivor_id uuid,
  add column skeleton text collate "C" generated always as (contacts.skeleton(sort_key)) stored,
  add foreign key (workspace_id, survivor_id) references contacts.contact (workspace_id, id);
drop index contacts.contact_sorted;
drop index contacts.contact_of_organisation;
create index contact_sorted on contacts.contact (workspace_id, sort_key, id) where survivor_id is null;
create index contact_of_organisation on contacts.contact (workspace_id, organisation_id, sort_key, id);
create index contact_alike on contacts.contact (workspace_id, skeleton, id) where survivor_id is null;
create index contact_survivor on contacts.contact (workspace_id, survivor_id) where survivor_id is not null;

alter table contacts.organisation
  add column survivor_id uuid,
  add column shares_tickets boolean not null default false,
  add column skeleton text collate "C" generated always as (contacts.skeleton(contacts.plain_name(sort_key))) stored,
  add foreign key (workspace_id, survivor_id) references contacts.organisation (workspace_id, id);
drop index contacts.organisation_sorted;
create index organisation_sorted on contacts.organisation (workspace_id, sort_key, id) where survivor_id is null;
create index organisation_alike on contacts.organisation (workspace_id, skeleton, id) where survivor_id is null;
create index organisation_survivor on contacts.organisation (workspace_id, survivor_id) where survivor_id is not null;

-- The mailbox behind an address: lena+shop@x.example is lena@x.example.
alter table contacts.identity
  add column mailbox text collate "C"
    generated always as (split_part(split_part(value, '@', 1), '+', 1) || '@' || split_part(value, '@', 2)) stored;
create index identity_mailbox on contacts.identity (workspace_id, mailbox, contact_id);

-- Words that somebody is found by: those of his name and addresses.
create table contacts.term (
  workspace_id integer not null references infra.workspace,
  kind         text collate "C" not null check (kind in ('contact', 'organisation')),
  term         text collate "C" not null,
  subject_id   uuid not null,
  primary key (workspace_id, kind, term, subject_id)
);
create index term_of_subject on contacts.term (workspace_id, kind, subject_id);
call platform.isolate('contacts.term');

insert into contacts.term (workspace_id, kind, term, subject_id)
select workspace_id, 'contact', term, id from (
  select workspace_id, id, regexp_split_to_table(sort_key, '[[:space:].,;:''"()/_&+@-]+') as term from contacts.contact
  union select workspace_id, contact_id, regexp_split_to_table(value, '[.+_@-]+') from contacts.identity
  union select workspace_id, contact_id, value from contacts.identity
  union select workspace_id, contact_id, split_part(value, '@', 2) from contacts.identity
) terms where term <> '' on conflict do nothing;
insert into contacts.term (workspace_id, kind, term, subject_id)
select workspace_id, 'organisation', term, id from (
  select workspace_id, id, regexp_split_to_table(sort_key, '[[:space:].,;:''"()/_&+@-]+') as term
    from contacts.organisation
  union select workspace_id, organisation_id, domain from contacts.organisation_domain
) terms where term <> '' on conflict do nothing;

-- What the team wrote down about a contact or an organisation. One that was deleted can be brought back for a day.
create table contacts.note (
  workspace_id    integer not null references infra.workspace,
  id              uuid not null,
  contact_id      uuid,
  organisation_id uuid,
  text            text not null check (length(text) between 1 and 10000),
  agent_id        uuid not null,
  created_at      timestamptz not null,
  changed_at      timestamptz,
  deleted_at      timestamptz,
  primary key (workspace_id, id),
  check (contact_id is not null or organisation_id is not null),
  foreign key (workspace_id, contact_id) references contacts.contact (workspace_id, id),
  foreign key (workspace_id, organisation_id) references contacts.organisation (workspace_id, id),
  foreign key (workspace_id, agent_id) references identity.agent (workspace_id, id)
);
create index note_of_contact on contacts.note (workspace_id, contact_id, created_at desc, id desc);
create index note_of_organisation on contacts.note (workspace_id, organisation_id, created_at desc, id desc);
create index note_deleted on contacts.note (workspace_id, deleted_at) where deleted_at is not null;
call platform.isolate('contacts.note');

-- Two that look alike and are two all the same.
create table contacts.apart (
  workspace_id integer not null references infra.workspace,
  one_id       uuid not null,
  other_id     uuid not null,
  agent_id     uuid not null,
  said_at      timestamptz not null,
  primary key (workspace_id, one_id, other_id)
);
call platform.isolate('contacts.apart');

-- One became part of another: what the survivor's fields were before and after, and each row that moved.
create table contacts.merger (
  workspace_id integer not null references infra.workspace,
  id           uuid not null,
  kind         text collate "C" not null check (kind in ('contact', 'organisation')),
  gone_id      uuid not null,
  into_id      uuid not null,
  gone_name    text not null,
  into_name    text not null,
  filled       jsonb not null default '{}',
  agent_id     uuid not null,
  merged_at    timestamptz not null,
  undone_at    timestamptz,
  primary key (workspace_id, id)
);
create index merger_into on contacts.merger (workspace_id, into_id, merged_at desc, id desc);
create unique index merger_of on contacts.merger (workspace_id, gone_id) where undone_at is null;
call platform.isolate('contacts.merger');

-- lost: a row as it was that had no place beside the survivor's.
create table contacts.moved (
  workspace_id integer not null references infra.workspace,
  id           uuid not null default gen_random_uuid(),
  merger_id    uuid not null,
  place        text collate "C" not null,
  row_key      jsonb not null,
  lost         jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, merger_id) references contacts.merger (workspace_id, id)
);
create index moved_by on contacts.moved (workspace_id, merger_id, place);
call platform.isolate('contacts.moved');
