package org.goodword.ticketing.searching;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.goodword.contacts.ContactId;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tickets as bare rows, for tests of what reads them.
@Component
public class TicketRows {
    private static final AtomicLong NUMBER = new AtomicLong(5_000);

    private final DSLContext sql;

    TicketRows(DSLContext sql) {
        this.sql = sql;
    }

    /// @param texts oldest first
    @Transactional
    public long insert(UUID ticket, String subject, ContactId requester, List<String> texts) {
        var workspace = Workspaces.current().value();
        var brand = Ids.next();
        var number = NUMBER.incrementAndGet();
        sql.execute(
                "insert into identity.brand values (?, ?, ?, 'Acme', 'en', now(), 1)", workspace, brand, "b" + number);
        sql.execute("insert into ticketing.type values (?, 'question', '{}', 1) on conflict do nothing", workspace);
        sql.execute(
                "insert into ticketing.status values (?, 'open', 'open', '{}', 1) on conflict do nothing", workspace);
        sql.execute("""
                insert into ticketing.ticket (workspace_id, id, number, subject, type_key, status_key, category,
                  priority, brand_id, requester_id, created_at, updated_at)
                values (?, ?, ?, ?, 'question', 'open', 'open', 'normal', ?, ?, now(), now())
                """, workspace, ticket, number, subject, brand, requester.value());
        sql.execute(
                "insert into ticketing.participant values (?, ?, ?, 'requester', 'dana@example.com')",
                workspace,
                ticket,
                requester.value());
        for (var seq = 1; seq <= texts.size(); seq++) say(ticket, seq, texts.get(seq - 1));
        return number;
    }

    private void say(UUID ticket, int seq, String text) {
        var message = Ids.next();
        var workspace = Workspaces.current().value();
        sql.execute("""
                insert into ticketing.message (workspace_id, id, ticket_id, seq, kind, channel, author_kind, preview,
                  content_hash, created_at)
                values (?, ?, ?, ?, 'inbound', 'email', 'contact', '', '', now())
                """, workspace, message, ticket, seq);
        sql.execute("insert into ticketing.message_body values (?, ?, ?, null, 1)", workspace, message, text);
        sql.execute(
                "insert into ticketing.message_address values (?, ?, 'from', 0, 'walter@example.net', 'Walter')",
                workspace,
                message);
    }
}
