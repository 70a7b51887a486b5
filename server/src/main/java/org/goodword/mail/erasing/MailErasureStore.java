package org.goodword.mail.erasing;

import static org.goodword.mail.db.Tables.ACKNOWLEDGED;
import static org.goodword.mail.db.Tables.BLOCK;
import static org.goodword.mail.db.Tables.CARD;
import static org.goodword.mail.db.Tables.INBOUND;
import static org.goodword.mail.db.Tables.KNOWN_ID;
import static org.goodword.mail.db.Tables.UNSUBSCRIPTION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.spi.Person;
import org.goodword.files.FileId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class MailErasureStore {
    private final DSLContext sql;

    MailErasureStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Of whom it is known who sent them.
    static Condition isFrom(Person person) {
        return mine().and(INBOUND.STATE
                .eq(inline("ticketed"))
                .and(INBOUND.AUTHOR.in(person.emails()))
                .or(INBOUND.ENVELOPE_FROM.in(person.emails())));
    }

    static Condition isIn(TicketId ticket) {
        return mine().and(INBOUND.TICKET_ID.eq(ticket));
    }

    static Condition is(UUID id) {
        return mine().and(INBOUND.ID.eq(id));
    }

    /// A mail, by what it would be known again.
    record Known(
            UUID id,
            Optional<FileId> file,
            Optional<String> messageId,
            Optional<String> contentHash,
            Optional<String> rawHash) {}

    List<Known> some(Condition which, int limit) {
        return sql.select(INBOUND.ID, INBOUND.FILE_ID, INBOUND.MESSAGE_ID, INBOUND.CONTENT_HASH, INBOUND.RAW_HASH)
                .from(INBOUND)
                .where(which)
                .orderBy(INBOUND.ID)
                .limit(limit)
                .fetch(MailErasureStore::known);
    }

    /// Those that became part of no ticket: who wrote them stands in them only.
    List<Known> kept(Optional<UUID> after, int limit) {
        return some(
                mine().and(INBOUND.STATE.in(inline("parked"), inline("dropped")))
                        .and(INBOUND.FILE_ID.isNotNull())
                        .and(after.map(INBOUND.ID::gt).orElse(noCondition())),
                limit);
    }

    private static Known known(Record row) {
        return new Known(
                row.get(INBOUND.ID),
                Optional.ofNullable(row.get(INBOUND.FILE_ID)),
                Optional.ofNullable(row.get(INBOUND.MESSAGE_ID)),
                Optional.ofNullable(row.get(INBOUND.CONTENT_HASH)),
                Optional.ofNullable(row.get(INBOUND.RAW_HASH)));
    }

    /// Nothing is left but that a mail came.
    void blank(Collection<UUID> mails, Instant at) {
        sql.update(INBOUND)
                .set(
                        INBOUND.STATE,
                        when(INBOUND.STATE.eq(inline("ticketed")), INBOUND.STATE)
                                .else_(inline("duplicate")))
                .set(INBOUND.SETTLED_AT, coalesce(INBOUND.SETTLED_AT, val(at, INBOUND.SETTLED_AT)))
                .setNull(INBOUND.FILE_ID)
                .setNull(INBOUND.ENVELOPE_FROM)
                .set(INBOUND.ENVELOPE_TO, "")
                .set(INBOUND.PEER, "")
                .setNull(INBOUND.HELO)
                .setNull(INBOUND.DKIM_DOMAIN)
                .setNull(INBOUND.REASON)
                .setNull(INBOUND.RAW_HASH)
                .setNull(INBOUND.AUTHOR)
                .setNull(INBOUND.SEAL)
                .setNull(INBOUND.LANGUAGE)
                .setNull(INBOUND.MESSAGE_ID)
                .setNull(INBOUND.CONTENT_HASH)
                .where(mine(), INBOUND.ID.in(mails))
                .execute();
        deleteCards(mails);
    }

    void deleteCards(Collection<UUID> mails) {
        sql.deleteFrom(CARD)
                .where(CARD.WORKSPACE_ID.eq(Workspaces.current()), CARD.INBOUND_ID.in(mails))
                .execute();
    }

    void deleteKnownIds(Collection<String> messageIds) {
        sql.deleteFrom(KNOWN_ID)
                .where(KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()), KNOWN_ID.MESSAGE_ID.in(messageIds))
                .execute();
    }

    /// @param messages none: of all
    List<FileId> loseRaw(TicketId ticket, Collection<MessageId> messages) {
        var which = isIn(ticket).and(messages.isEmpty() ? noCondition() : INBOUND.SAID_ID.in(messages));
        var mails = sql.select(INBOUND.ID, INBOUND.FILE_ID)
                .from(INBOUND)
                .where(which)
                .fetch();
        var ids = mails.map(row -> row.get(INBOUND.ID));
        sql.update(INBOUND)
                .setNull(INBOUND.FILE_ID)
                .setNull(INBOUND.SEAL)
                .where(mine(), INBOUND.ID.in(ids))
                .execute();
        deleteCards(ids);
        return mails.map(row -> row.get(INBOUND.FILE_ID)).stream()
                .filter(Objects::nonNull)
                .toList();
    }

    int deleteAcknowledged(Person person) {
        return sql.deleteFrom(ACKNOWLEDGED)
                .where(ACKNOWLEDGED.WORKSPACE_ID.eq(Workspaces.current()), ACKNOWLEDGED.ADDRESS.in(person.emails()))
                .execute();
    }

    int deleteBlocks(Person person) {
        return sql.deleteFrom(BLOCK)
                .where(BLOCK.WORKSPACE_ID.eq(Workspaces.current()), BLOCK.VALUE.in(person.emails()))
                .execute();
    }

    List<UUID> deleteUnsubscriptions(Person person) {
        return sql.deleteFrom(UNSUBSCRIPTION)
                .where(UNSUBSCRIPTION.WORKSPACE_ID.eq(Workspaces.current()), UNSUBSCRIPTION.ADDRESS.in(person.emails()))
                .returning(UNSUBSCRIPTION.ID)
                .fetch(UNSUBSCRIPTION.ID);
    }

    private static Condition mine() {
        return INBOUND.WORKSPACE_ID.eq(Workspaces.current());
    }
}
