package org.goodword.demo.seeding;

/// The statements of [SeedStore], each of which makes a batch. Ids are UUIDv7 of the time when the thing would have
/// happened, with a digest of what it is for randomness, so that one part of a statement knows the ids of another.
final class SeedText {
    private SeedText() {}

    private static String id(String at, String what) {
        var digest = "md5({0} || ':' || {1} || ':' || " + what + ")";
        return "(lpad(to_hex((date_part('epoch', %s) * 1000)::bigint), 12, '0') || '7' || left(%s, 3) || '8' || substr(%s, 4, 15))::uuid"
                .formatted(at, digest, digest);
    }

    private static String hash(String of, int salt) {
        return "(hashint8extended(%s, %d) & 2147483647)::int".formatted(of, salt);
    }

    // {2} the number before the first, {3} names, {4} sort keys, {5} when
    static final String ORGANISATIONS = """
        with made as materialized (
          select %s as id, {2} + n as n, name, sort_key
            from unnest({3}::text[], {4}::text[]) with ordinality as named (name, sort_key, n)
        ), organisation as (
          insert into contacts.organisation (workspace_id, id, name, sort_key, created_at)
          select {0}, id, name, sort_key, {5} from made
        )
        insert into contacts.organisation_domain (workspace_id, domain, organisation_id)
        select {0}, 'org-' || {1} || '-' || n || '.example', id from made
        """.formatted(id("{5}::timestamptz", "'organisation' || ({2} + n)"));

    // As above; {6} organisations. One contact in ten has none.
    static final String CONTACTS = """
        with numbered as materialized (
          select {2} + n as n, name, sort_key, 1 + ({2} + n) %% {6} as organisation
            from unnest({3}::text[], {4}::text[]) with ordinality as named (name, sort_key, n)
        ), made as materialized (
          select %s as id, numbered.*, case when n %% 10 > 0 then %s end as organisation_id from numbered
        ), contact as (
          insert into contacts.contact (workspace_id, id, name, sort_key, organisation_id, created_at)
          select {0}, id, name, sort_key, organisation_id, {5} from made
        )
        insert into contacts.identity (workspace_id, kind, value, contact_id, created_at)
        select {0}, 'email', replace(sort_key, ' ', '.') || '.' || n || '@org-' || {1} || '-' || organisation || '.example',
               id, {5}
          from made
        """.formatted(
                    id("{5}::timestamptz", "'contact' || n"), id("{5}::timestamptz", "'organisation' || organisation"));

    // {1} the run's first number, {2} its tickets, {3} and {4} its time, {5} and {6} the numbers of this batch,
    // {7} contacts, {8} subjects, {9} paragraphs, {10} epoch. Nearly all open work is in the newest fifth.
    private static final String PLAN = """
        with world as materialized (
          select (select array_agg(key order by position) from ticketing.type where workspace_id = {0}) as types,
                 (select array_agg(id) from identity.agent where workspace_id = {0} and state = 'active') as agents,
                 (select array_agg(id) from identity.team where workspace_id = {0}) as teams,
                 (select id from identity.brand where workspace_id = {0} order by created_at limit 1) as brand_id
        ), drawn as materialized (
          select number, {3}::timestamptz + ({4}::timestamptz - {3}::timestamptz) * ((number - {1}) / {2}::double precision)
                   as created_at, %s as a, %s as b, %s as c, %s as d
            from generate_series({5}::bigint, {6}::bigint) as number
        ), decided as materialized (
          select drawn.*, 1 + a %% 9 as messages, interval '1 minute' * (1 + b %% 3000) as gap,
                 case when c %% 1000 >= case when number - {1} >= {2} * 0.8 then 450 else 12 end
                      then case when d %% 10 = 0 then 'solved' else 'closed' end
                      else (array['new', 'new', 'open', 'open', 'open', 'open', 'pending', 'pending', 'pending', 'on-hold'])
                           [1 + d %% 10] end as category
            from drawn
        ), plan as materialized (
          select %s as id, decided.*, status.key as status_key, contact.id as requester_id, contact.name,
                 contact.organisation_id, identity.value as address, types[1 + b %% cardinality(types)] as type_key,
                 world.brand_id, agents[1 + c %% cardinality(agents)] as agent_id,
                 case when a %% 5 > 0 then teams[1 + b %% nullif(cardinality(teams), 0)] end as team_id
            from decided
            cross join world
            join contacts.contact on contact.workspace_id = {0} and contact.id = %s
            join contacts.identity on identity.workspace_id = {0} and identity.contact_id = contact.id
            join (select distinct on (category) category, key from ticketing.status where workspace_id = {0}
                   order by category, position) as status on status.category = decided.category
        ), said as materialized (
          select plan.*, seq, drawn.at, %s as message_id,
                 case when seq %% 2 = 1 then 'inbound' when seq %% 6 = 0 then 'note' else 'reply' end as kind,
                 ({9}::text[])[1 + %s %% cardinality({9}::text[])] || E'\\n\\n'
                   || ({9}::text[])[1 + %s %% cardinality({9}::text[])] || E'\\n\\nReference ' || plan.number as text
            from plan
            cross join lateral generate_series(1, messages) as seq
            cross join lateral (select least(plan.created_at + (seq - 1) * gap, {4}::timestamptz) as at) as drawn
        )""".formatted(
                    hash("number", 1),
                    hash("number", 2),
                    hash("number", 3),
                    hash("number", 4),
                    id("decided.created_at", "'ticket' || number"),
                    id("{3}::timestamptz", "'contact' || (1 + a % {7})"),
                    id("drawn.at", "'message' || number || '-' || seq"),
                    hash("number * 16 + seq", 5),
                    hash("number * 16 + seq", 6));

    private static final String TICKET_ROWS = """
        , ticket as (
          insert into ticketing.ticket (workspace_id, id, number, subject, type_key, status_key, category, priority,
            brand_id, requester_id, organisation_id, team_id, assignee_id, seq, preview, created_at, updated_at,
            first_response_at, solved_at, last_kind, last_at, last_author_id, last_inbound_at)
          select {0}, id, number, ({8}::text[])[1 + d % cardinality({8}::text[])], type_key, status_key, category,
                 (array['low', 'normal', 'normal', 'normal', 'normal', 'normal', 'high', 'urgent'])[1 + b % 8],
                 brand_id, requester_id, organisation_id, team_id, case when category <> 'new' then agent_id end,
                 seq, left(replace(text, E'\\n', ' '), 300), created_at, at,
                 case when messages > 1 then least(created_at + gap, {4}) end,
                 case when category in ('solved', 'closed') then at end,
                 case when seq % 6 = 0 or seq % 2 = 1 then 'inbound' else 'reply' end,
                 case when seq % 6 = 0 then at - gap else at end,
                 case when seq % 2 = 1 then requester_id else agent_id end,
                 case when seq % 2 = 1 then at else at - gap end
            from said where seq = messages
        ), participant as (
          insert into ticketing.participant (workspace_id, ticket_id, contact_id, role, address)
          select {0}, id, requester_id, 'requester', address from plan
        ), tag as (
          insert into ticketing.tag (workspace_id, ticket_id, tag)
          select {0}, id, (array['billing', 'delivery', 'login', 'warranty', 'firmware', 'praise', 'invoice', 'export'])
                   [1 + floor(sqrt(c % 64))::int] from plan where a % 2 = 0
          union all
          select {0}, id, 'vip' from plan where b % 100 = 0
        )""";

    private static final String MESSAGE_ROWS = """
        , message as (
          insert into ticketing.message (workspace_id, id, ticket_id, seq, kind, channel, author_kind, author_id, preview,
            content_hash, created_at)
          select {0}, message_id, id, seq, kind, 'email', case when kind = 'inbound' then 'contact' else 'agent' end,
                 case when kind = 'inbound' then requester_id else agent_id end,
                 left(replace(text, E'\\n', ' '), 300), md5(text), at
            from said
        ), body as (
          insert into ticketing.message_body (workspace_id, message_id, text, sanitizer_version)
          select {0}, message_id, text, 0 from said
        ), address as (
          insert into ticketing.message_address (workspace_id, message_id, role, position, address, name)
          select {0}, message_id, case when kind = 'inbound' then 'from' else 'to' end, 0, address, name
            from said where kind <> 'note'
        ), news as (
          insert into infra.ledger_news (workspace_id, at) values ({0}, {4}) on conflict do nothing
        )
        insert into ledger.entry (workspace_id, id, epoch, at, actor_kind, actor_id, event, subject_kind, subject_id, facts)
        select {0}, %s, {10}, created_at, 'contact', requester_id, 'ticket.opened', 'ticket', id,
               jsonb_build_object('channel', 'email')
          from plan
        """.formatted(id("created_at", "'entry' || number"));

    static final String TICKETS = PLAN + TICKET_ROWS + MESSAGE_ROWS;
}
