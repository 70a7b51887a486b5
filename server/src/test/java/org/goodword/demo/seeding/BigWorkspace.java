package org.goodword.demo.seeding;

import java.time.ZoneOffset;
import java.util.List;
import org.goodword.identity.Key;
import org.goodword.identity.setup.Console;
import org.goodword.identity.setup.Setup;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A workspace with so many rows that no plan may read them all, beside a second one. Made once for all tests, which
/// only read it.
@Component
class BigWorkspace {
    static final int TICKETS = 10_000;

    private final Setup setup;
    private final Console console;
    private final Seeding seeding;
    private final BigMails mails;
    private final BigWebhooks webhooks;
    private final BigPrivacy privacy;
    private final BigDevices devices;
    private final BigApps apps;
    private final DSLContext sql;
    private final DSLContext owner;
    private final TransactionTemplate transaction;
    private @Nullable WorkspaceId made;

    BigWorkspace(
            Setup setup,
            Console console,
            Seeding seeding,
            BigMails mails,
            BigWebhooks webhooks,
            BigPrivacy privacy,
            BigDevices devices,
            BigApps apps,
            DSLContext sql,
            @FlywayDataSource javax.sql.DataSource owner,
            TransactionTemplate transaction) {
        this.setup = setup;
        this.console = console;
        this.seeding = seeding;
        this.mails = mails;
        this.webhooks = webhooks;
        this.privacy = privacy;
        this.devices = devices;
        this.apps = apps;
        this.sql = sql;
        this.owner = DSL.using(owner, SQLDialect.POSTGRES);
        this.transaction = transaction;
    }

    synchronized WorkspaceId get() {
        if (made == null) {
            made = make(TICKETS);
            make(TICKETS / 5);
            owner.execute("vacuum (analyze)");
        }
        return made;
    }

    private WorkspaceId make(int tickets) {
        var workspace = setup.another(
                new Setup.Plan("Big", "Big", address("admin"), "Amara", "correct horse battery", ZoneOffset.UTC, "en"));
        Workspaces.in(workspace, () -> {
            for (var agent = 0; agent < 10; agent++)
                console.addAgent(address("agent-" + agent), "Agent", new Key("agent"), "correct horse battery");
            teams();
            seeding.fill(tickets, _ -> {});
            mails.fill(tickets);
            concerns();
            ownFields();
            fieldsOfPeople();
            chats();
            goodWords();
            deletions();
            assignments();
            jobs();
            webhooks.fill();
            privacy.fill();
            devices.fill();
            apps.fill();
        });
        return workspace;
    }

    /// Each with more rows laid aside than its ticket.
    private void deletions() {
        execute("""
            insert into ticketing.deletion (workspace_id, ticket_id, number, deleted_by, deleted_at, purged_at)
            select {0}, gen_random_uuid(), 1000000 + n, (select min(id::text)::uuid from identity.agent where workspace_id = {0}),
                   now() - n * interval '1 second', case when n > 500 then now() end
              from generate_series(1, 3000) as n
            """);
        execute("""
            insert into ticketing.deleted_row (workspace_id, ticket_id, table_name, value)
            select {0}, ticket_id, case n when 1 then 'ticketing.ticket' else 'ticketing.message' end, '{"subject": "Gone"}'
              from ticketing.deletion, generate_series(1, 5) as n
             where workspace_id = {0} and purged_at is null
            """);
    }

    /// Tickets of one team wait for somebody, those of the others were given; agents were away often.
    private void assignments() {
        execute("""
            insert into routing.placement (workspace_id, ticket_id, team_id, agent_id, since, skipped)
            select t.workspace_id, t.id, team.id, case when t.number % 5 > 0 then a.id end, t.created_at, '{}'
              from ticketing.ticket t
              cross join lateral (select (array_agg(id order by key))[1 + t.number % 5] as id
                                    from identity.team where workspace_id = t.workspace_id) team
              cross join lateral (select min(id::text)::uuid as id from identity.agent where workspace_id = t.workspace_id) a
             where t.workspace_id = {0} and team.id is not null
            """);
        execute("""
            insert into routing.absence (workspace_id, id, agent_id, from_at, until_at, tickets)
            select workspace_id, gen_random_uuid(), id, now() + n * interval '1 day', now() + (n + 0.5) * interval '1 day', 'stay'
              from identity.agent, generate_series(-300, 30) as n
             where workspace_id = {0}
            """);
    }

    /// Bulk jobs and macros of everybody, and one job of all tickets.
    private void jobs() {
        execute("""
            insert into ticketing.bulk_job (workspace_id, id, agent_id, query, action, arguments, state, created_at)
            select workspace_id, gen_random_uuid(), id, '', 'tag', '{}', 'done', now()
              from identity.agent, generate_series(1, 300)
             where workspace_id = {0}
            """);
        execute("""
            insert into ticketing.bulk_row (workspace_id, job_id, ticket_id, state)
            select t.workspace_id, j.id, t.id, case when t.number % 100 = 0 then 'refused' else 'changed' end
              from ticketing.ticket t
              cross join lateral (select id from ticketing.bulk_job where workspace_id = {0} order by agent_id, id limit 3) j
             where t.workspace_id = {0}
            """);
        execute("""
            insert into ticketing.macro (workspace_id, id, agent_id, name, steps, fits, shared, created_at)
            select workspace_id, gen_random_uuid(), id, '{"en": "M"}', '[]',
                   '{"types": [], "brands": [], "languages": []}', false, now()
              from identity.agent, generate_series(1, 200)
             where workspace_id = {0}
            """);
    }

    private static EmailAddress address(String name) {
        return new EmailAddress("%s@%s.example".formatted(name, Ids.next()));
    }

    private void teams() {
        execute("""
            insert into identity.team (workspace_id, id, key, name)
            select {0}, gen_random_uuid(), 'team-' || n, 'Team ' || n from generate_series(1, 5) as n
            """);
    }

    /// Forty fields of which lists can ask for ten; each ticket has them all but the rare one.
    private void ownFields() {
        execute("""
            insert into fields.definition (workspace_id, id, subject, key, kind, name, position, filterable)
            select {0}, gen_random_uuid(), 'ticket', case when n % 2 = 0 then 'number-' else 'text-' end || n,
                   case when n % 2 = 0 then 'number' else 'text' end, '{"en": "Field"}', n, n <= 10
              from generate_series(1, 40) as n
            """);
        execute("""
            update ticketing.ticket t
               set fields = (select jsonb_object_agg(key, case kind when 'number' then to_jsonb(t.number % 1000)
                                                                    else to_jsonb('v' || t.number % 50) end)
                               from fields.definition where workspace_id = {0})
             where workspace_id = {0}
            """);
        execute("""
            insert into fields.field_value (workspace_id, field_id, subject_id, place, text_value, int_value)
            select {0}, d.id, t.id, 0, case d.kind when 'text' then 'v' || t.number % 50 end,
                   case d.kind when 'number' then t.number % 1000 * 10000 end
              from fields.definition d
              join ticketing.ticket t on t.workspace_id = d.workspace_id
             where d.workspace_id = {0} and d.filterable and (d.position > 1 or t.number % 100 = 0)
            """);
    }

    /// Of people two, of which one value is rare.
    private void fieldsOfPeople() {
        for (var subject : List.of("contact", "organisation")) {
            execute("""
                insert into fields.definition (workspace_id, id, subject, key, kind, name, position, filterable)
                select {0}, gen_random_uuid(), '%s', key, kind, '{"en": "Field"}', 1, true
                  from (values ('plan', 'text'), ('seats', 'number')) as own (key, kind)
                """.formatted(subject));
            execute("""
                insert into fields.field_value (workspace_id, field_id, subject_id, place, text_value, int_value)
                select {0}, d.id, s.id, 0,
                       case d.kind when 'text' then case when n %% 500 = 0 then 'rare' else 'v' || n %% 50 end end,
                       case d.kind when 'number' then n %% 1000 * 10000 end
                  from fields.definition d
                  join (select workspace_id, id, row_number() over (order by sort_key) as n from contacts.%s) s
                    on s.workspace_id = d.workspace_id
                 where d.workspace_id = {0} and d.subject = '%s'
                """.formatted(subject, subject));
        }
    }

    /// Of everyone: most tickets read, some followed, some naming her, a few put aside.
    private void concerns() {
        execute("update ticketing.ticket set snoozed = true, snoozed_until_answer = true where number % 100 = 0");
        execute("""
            insert into ticketing.read_mark
            select t.workspace_id, a.id, t.id, t.seq from ticketing.ticket t
              join identity.agent a on a.workspace_id = t.workspace_id where t.workspace_id = {0} and t.number % 10 > 0
            """);
        execute("""
            insert into ticketing.follower
            select t.workspace_id, a.id, t.id from ticketing.ticket t
              join identity.agent a on a.workspace_id = t.workspace_id where t.workspace_id = {0} and t.number % 50 = 0
            """);
        execute("""
            insert into ticketing.draft
            select t.workspace_id, a.id, t.id, 'note', '', '', '{}', '{}', 1, now() from ticketing.ticket t
              join identity.agent a on a.workspace_id = t.workspace_id where t.workspace_id = {0} and t.number % 50 = 1
            """);
        execute("""
            insert into ticketing.mention
            select m.workspace_id, a.id, m.ticket_id, m.id from ticketing.message m
              join identity.agent a on a.workspace_id = m.workspace_id
             where m.workspace_id = {0} and m.kind = 'note' and left(md5(m.id::text), 1) = '0'
            """);
    }

    /// Each fifth ticket is a chat, of whose visitor there is an older one; most go on, many wait.
    private void chats() {
        execute("""
            insert into chat.visitor (workspace_id, id, brand_id, language, created_at)
            select t.workspace_id, t.id, t.brand_id, 'en', t.created_at from ticketing.ticket t
             where t.workspace_id = {0} and t.number % 5 = 0
            """);
        execute("""
            insert into chat.chat (workspace_id, ticket_id, visitor_id, started_at, answered_at)
            select t.workspace_id, t.id, coalesce(v.id, o.id), t.created_at, now() - t.number * interval '1 second' from ticketing.ticket t
              left join chat.visitor v on v.workspace_id = t.workspace_id and v.id = t.id
              left join ticketing.ticket o on o.workspace_id = t.workspace_id and o.number = t.number - 1
             where t.workspace_id = {0} and t.number % 5 in (0, 1) and t.number > 1
            """);
        execute("""
            insert into routing.work
                   (workspace_id, ticket_id, most, entered_at, state, since, agent_id, offered_until, unanswered_since)
            select t.workspace_id, t.id, 4, t.created_at, w.state, now(),
                   case when w.state <> 'waiting' then a.id end, case when w.state = 'offered' then now() end,
                   case when w.state = 'waiting' then now() end
              from ticketing.ticket t
              cross join lateral (select case when t.number % 100 = 0 then 'offered' when t.number % 10 = 0
                                              then 'with-agent' else 'waiting' end as state) w
              cross join lateral (select (array_agg(id order by id))[1 + t.number % 10] as id
                                    from identity.agent a where a.workspace_id = t.workspace_id) a
             where t.workspace_id = {0} and t.number % 5 = 0
            """);
        execute("""
            insert into routing.availability (workspace_id, agent_id, online, seen_at)
            select workspace_id, id, true, now() from identity.agent where workspace_id = {0}
            """);
    }

    /// Of each third contact's ticket a sentence was asked for; most agreed. Many tickets were urgent once.
    private void goodWords() {
        execute("update ticketing.ticket set priority = 'urgent' where number % 4 = 0");
        execute("""
            insert into advocacy.ask (workspace_id, id, contact_id, ticket_id, message_id, brand_id, agent_id, email, quote,
                   state, asked_at)
            select t.workspace_id, gen_random_uuid(), t.requester_id, t.id, m.id, t.brand_id, a.id, 'dana@example.com', 'Thank you.',
                   case when t.number % 10 = 0 then 'blocked' when t.number % 3 = 0 then 'agreed' else 'declined' end,
                   t.created_at
              from ticketing.ticket t
              join ticketing.message m on m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.seq = 1
              cross join lateral (select id from identity.agent where workspace_id = t.workspace_id limit 1) a
             where t.workspace_id = {0}
            """);
        execute("""
            insert into advocacy.consent
                   (workspace_id, id, ask_id, contact_id, brand_id, purpose, naming, form, granted_at, withdrawn_at)
            select workspace_id, gen_random_uuid(), id, contact_id, brand_id, 'quote', 'anonymous', '', asked_at,
                   case when random() < 0.5 then now() end
              from advocacy.ask where workspace_id = {0} and state = 'agreed'
            """);
    }

    private void execute(String statement) {
        transaction.executeWithoutResult(
                _ -> sql.execute(statement, DSL.inline(Workspaces.current().value())));
    }
}
