package org.goodword.demo.seeding;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount.Limits;
import org.goodword.channels.ChannelAccount.Mails;
import org.goodword.channels.ChannelPermissions;
import org.goodword.channels.accounts.AccountKeeping;
import org.goodword.identity.Brands;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The mails of a house that has had them for years: one ticket got thousands, one mailbox has thousands waiting to
/// leave, and thousands more leave at a time that somebody chose.
@Component
class BigMails {
    static final int OF_ONE_TICKET = 3000;
    private static final String FILE = "00000000-0000-0000-0000-000000000001";

    private final AccountKeeping accounts;
    private final Brands brands;
    private final DSLContext sql;
    private final TransactionTemplate transaction;

    BigMails(AccountKeeping accounts, Brands brands, DSLContext sql, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.brands = brands;
        this.sql = sql;
        this.transaction = transaction;
    }

    void fill(int tickets) {
        account();
        received(tickets);
        ofOneTicket();
        known();
        sent(tickets);
        leaving();
        undelivered();
        acknowledged();
    }

    /// Of the one account.
    EmailAddress address() {
        return new EmailAddress(text("select address from channels.account where workspace_id = {0}"));
    }

    UUID lane() {
        return id("select id from outbox.lane where workspace_id = {0}");
    }

    /// That has thousands of mails, and a reply.
    TicketId busyTicket() {
        return new TicketId(
                id(
                        "select ticket_id from ticketing.message where workspace_id = {0} and kind = 'reply' order by id limit 1"));
    }

    /// A row that waits for nothing but its time.
    UUID waiting() {
        return id("""
            select id from outbox.row where workspace_id = {0} and kind = 'reply' and state = 'waiting' and queued is false
             order by id limit 1
            """);
    }

    /// Of a contact who has a ticket, and mails that came back.
    EmailAddress customer() {
        return new EmailAddress(text("""
            select value from contacts.identity where workspace_id = {0} and undeliverable_since is not null
             order by value limit 1
            """));
    }

    private void account() {
        var by = new Caller(
                Workspaces.current(),
                new Actor.System("test"),
                Set.of(ChannelPermissions.MANAGE),
                RowScope.ALL,
                Set.of());
        var address = new EmailAddress("support@%s.example".formatted(Ids.next()));
        var plan = new AccountKeeping.Plan(
                brands.all().getFirst().id(),
                address,
                "Big",
                Optional.empty(),
                new Limits(Optional.of(60), 10),
                Mails.USUAL);
        accounts.put(new AccountId(Ids.next()), new Precondition.None(), plan, by);
    }

    /// Each ticket begins with a mail; beside them those that were kept out, and those nobody knows any more.
    private void received(int tickets) {
        execute("insert into files.file values ({0}, '%s', repeat('0', 64), 1, '', '', now())".formatted(FILE));
        execute("""
            insert into mail.inbound (workspace_id, id, account_id, file_id, envelope_to, peer, received_at, state,
                   message_id, content_hash, author, ticket_id, said_id, settled_at)
            select m.workspace_id, gen_random_uuid(), a.id, '%s', '', '', m.created_at, 'ticketed', 'id-' || t.number || '@x', 'hash',
                   'author-' || t.number %% 100, t.id, m.id, m.created_at
              from ticketing.ticket t
              join ticketing.message m on m.workspace_id = t.workspace_id and m.ticket_id = t.id and m.seq = 1
              join channels.account a on a.workspace_id = t.workspace_id
             where t.workspace_id = {0}
            """.formatted(FILE));
        execute("""
            insert into mail.card (workspace_id, inbound_id, position, kind, data)
            select workspace_id, id, n, 'person', '{"name": "Dana", "organisation": "", "title": "", "mails": [], "phones": []}'
              from mail.inbound, generate_series(1, 2) as n where workspace_id = {0}
            """);
        execute("""
            insert into mail.inbound (workspace_id, id, account_id, file_id, envelope_to, peer, received_at, state, reason)
            select {0}, gen_random_uuid(), gen_random_uuid(), '%s', '', '', now(),
                   case when n %% 100 = 0 then 'parked' when n %% 100 = 1 then 'dropped' else 'duplicate' end, 'A rule'
              from generate_series(1, %d) as n
            """.formatted(FILE, tickets));
    }

    private void ofOneTicket() {
        execute("""
            insert into mail.inbound (workspace_id, id, account_id, file_id, envelope_to, peer, received_at, state,
                   message_id, content_hash, author, ticket_id, said_id, settled_at, aside)
            select {0}, gen_random_uuid(), a.id, '%s', '', '', now() - n * interval '1 minute', 'ticketed', 'busy-' || n || '@x', 'hash',
                   'machine', '%s', gen_random_uuid(), now() - n * interval '1 minute', n %% 10 = 0
              from channels.account a, generate_series(1, %d) as n
             where a.workspace_id = {0}
            """.formatted(FILE, busyTicket().value(), OF_ONE_TICKET));
    }

    /// One of them is of a newsletter that many answered.
    private void known() {
        execute("""
            insert into mail.known_id (workspace_id, message_id, ticket_id, evidence)
            select workspace_id, message_id, ticket_id, 'message' from mail.inbound
             where workspace_id = {0} and state = 'ticketed'
            """);
        execute("""
            insert into mail.known_id (workspace_id, message_id, ticket_id, evidence)
            select workspace_id, 'newsletter@x', id, 'referenced' from ticketing.ticket
             where workspace_id = {0} and number % 3 = 0
            """);
    }

    private void sent(int count) {
        execute("""
            insert into outbox.row (workspace_id, id, kind, subject_id, state, message_id, recipients, due_at, created_at)
            select {0}, gen_random_uuid(), 'made-up', gen_random_uuid(), 'sent', '', '', now(), now()
              from generate_series(1, %d) as n
            """.formatted(count));
        execute("""
            insert into infra.due_work (workspace_id, kind, subject_id, due_at)
            select {0}, 'made-up', gen_random_uuid(), now() from generate_series(1, %d) as n
            """.formatted(count));
    }

    /// Of the replies most left; of the others a part waits for its lane, and a part for its time, in a distant year so
    /// that no worker takes one.
    private void leaving() {
        execute("""
            insert into outbox.lane (workspace_id, id, at_once, next_at)
            select workspace_id, id, 10, '2100-01-01' from channels.account where workspace_id = {0}
            """);
        execute("""
            insert into outbox.row (workspace_id, id, kind, subject_id, state, message_id, recipients, due_at, created_at,
                   leaves_at, attempts, lane_id, queued)
            select m.workspace_id, gen_random_uuid(), 'reply', m.id, case when n < 5 then 'sending' when n % 4 in (0, 1) then 'waiting' else 'sent' end,
                   '', '', '2100-01-01', now(), '2100-01-01', case when n < 5 then 1 else 0 end, a.id, n >= 5 and n % 4 = 0
              from (select *, row_number() over (order by id) as n from ticketing.message
                     where workspace_id = {0} and kind = 'reply') m
              join channels.account a on a.workspace_id = m.workspace_id
            """);
        execute("""
            update ticketing.message set scheduled = case when left(md5(id::text), 1) < '8' then 'unless-answered' else 'anyway' end
             where workspace_id = {0} and kind = 'reply'
            """);
    }

    private void undelivered() {
        execute("""
            insert into ticketing.recipient_failure (workspace_id, message_id, address, state, reason, words, at)
            select workspace_id, id, 'nobody-' || n || '@example.com', 'failed', 'unknown-user', '', now()
              from ticketing.message, generate_series(1, 2) as n where workspace_id = {0} and kind = 'reply'
            """);
        execute("""
            update contacts.identity
               set failed_at = now(), undeliverable_since = now(), undeliverable_reason = 'unknown-user', undeliverable_words = ''
             where workspace_id = {0} and kind = 'email' and left(md5(value), 1) < '8'
            """);
    }

    private void acknowledged() {
        execute("""
            insert into mail.acknowledged (workspace_id, id, ticket_id, account_id, address, answers, subject, body, at)
            select t.workspace_id, gen_random_uuid(), t.id, a.id, 'author-' || t.number % 100, '', '', '', t.created_at
              from ticketing.ticket t
              join channels.account a on a.workspace_id = t.workspace_id
             where t.workspace_id = {0}
            """);
    }

    private UUID id(String query) {
        return Objects.requireNonNull(
                transaction.execute(_ -> sql.fetchSingle(query, workspace()).get(0, UUID.class)));
    }

    private String text(String query) {
        return Objects.requireNonNull(
                transaction.execute(_ -> sql.fetchSingle(query, workspace()).get(0, String.class)));
    }

    private void execute(String statement) {
        transaction.executeWithoutResult(_ -> sql.execute(statement, workspace()));
    }

    private static org.jooq.Field<Integer> workspace() {
        return DSL.inline(Workspaces.current().value());
    }
}
