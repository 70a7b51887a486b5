package org.goodword.mail.receiving;

import static org.goodword.mail.db.Tables.INBOUND;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What is known of a mail, or of its author, from those that came before.
@Component
public class InboundQuery {
    private final DSLContext sql;

    InboundQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// Whether a mail waits that came to the same address before.
    public boolean hasEarlier(Inbound mail) {
        return sql.fetchExists(
                INBOUND,
                INBOUND.WORKSPACE_ID
                        .eq(Workspaces.current())
                        .and(INBOUND.ACCOUNT_ID.eq(mail.account()))
                        .and(INBOUND.STATE.eq(inline("received")))
                        .and(INBOUND.ID.lt(mail.id())));
    }

    /// Whether this account has a ticketed mail of this id and content, or one was brought over, which stands for all.
    public boolean knows(UUID account, String messageId, String contentHash) {
        return sql.fetchExists(
                INBOUND,
                INBOUND.WORKSPACE_ID
                        .eq(Workspaces.current())
                        .and(INBOUND.ACCOUNT_ID.in(account, InboundStore.ALL_ACCOUNTS))
                        .and(INBOUND.MESSAGE_ID.eq(messageId))
                        .and(INBOUND.CONTENT_HASH.eq(contentHash))
                        .and(INBOUND.STATE.eq(inline("ticketed"))));
    }

    /// Where the same mail went that came to other addresses of ours, the first of them first. Nobody else files it
    /// until the transaction ends.
    public List<Elsewhere> elsewhere(UUID account, String messageId, String contentHash) {
        sql.execute(
                "select pg_advisory_xact_lock(hashtextextended({0}, {1}))",
                val(contentHash + messageId), val(Workspaces.current().value()));
        return sql.select(INBOUND.ACCOUNT_ID, INBOUND.TICKET_ID)
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.ACCOUNT_ID.notIn(account, InboundStore.ALL_ACCOUNTS),
                        INBOUND.MESSAGE_ID.eq(messageId),
                        INBOUND.CONTENT_HASH.eq(contentHash),
                        INBOUND.STATE.eq(inline("ticketed")))
                .orderBy(INBOUND.ID)
                .limit(100)
                .fetch(row -> new Elsewhere(row.value1(), row.value2()));
    }

    public record Elsewhere(UUID account, TicketId ticket) {}

    /// How many mails of this author became part of tickets since then; at most `most`.
    public int countOf(EmailAddress author, Instant since, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.AUTHOR.eq(author.value()),
                        INBOUND.SETTLED_AT.gt(since),
                        INBOUND.STATE.eq(inline("ticketed")))
                .limit(most));
    }

    /// At most `most`.
    public int countParked(int most) {
        return sql.fetchCount(sql.selectOne()
                .from(INBOUND)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.STATE.eq(inline("parked")))
                .limit(most));
    }
}
