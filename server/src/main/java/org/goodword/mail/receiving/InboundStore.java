package org.goodword.mail.receiving;

import static org.goodword.mail.db.Tables.CARD;
import static org.goodword.mail.db.Tables.INBOUND;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.files.FileId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
public class InboundStore {
    /// The kind of due work.
    public static final String WORK = "inbound-mail";

    /// The peer of a mail that was handed in.
    public static final String BY_REST = "api";
    /// In place of an account: a mail that was brought over from elsewhere.
    public static final UUID ALL_ACCOUNTS = new UUID(0, 0);

    private final DSLContext sql;

    InboundStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Inbound mail, Envelope envelope) {
        sql.insertInto(INBOUND)
                .set(INBOUND.WORKSPACE_ID, Workspaces.current())
                .set(INBOUND.ID, mail.id())
                .set(INBOUND.ACCOUNT_ID, mail.account())
                .set(INBOUND.FILE_ID, mail.file())
                .set(
                        INBOUND.ENVELOPE_FROM,
                        mail.envelopeFrom().map(EmailAddress::value).orElse(null))
                .set(
                        INBOUND.ENVELOPE_TO,
                        mail.envelopeTo().stream().map(EmailAddress::value).collect(Collectors.joining(" ")))
                .set(INBOUND.PEER, envelope.peer())
                .set(INBOUND.HELO, envelope.helo())
                .set(INBOUND.RECEIVED_AT, mail.receivedAt())
                .set(INBOUND.STATE, "received")
                .set(INBOUND.FETCHED, mail.fetched())
                .set(INBOUND.RAW_HASH, mail.rawHash())
                .execute();
    }

    /// The mail, locked, while it waits.
    public Optional<Inbound> lockWaiting(UUID id) {
        return sql.select(INBOUND.fields())
                .from(INBOUND)
                .where(is(id), INBOUND.STATE.eq("received"))
                .forUpdate()
                .fetchOptional(InboundStore::inbound);
    }

    public Optional<Inbound> findWaiting(UUID id) {
        return sql.select(INBOUND.fields())
                .from(INBOUND)
                .where(is(id), INBOUND.STATE.eq("received"))
                .fetchOptional(InboundStore::inbound);
    }

    /// @param author who wrote it
    public void ticketed(
            UUID id,
            String messageId,
            String contentHash,
            EmailAddress author,
            TicketId ticket,
            String remarks,
            Instant at) {
        sql.update(INBOUND)
                .set(INBOUND.STATE, "ticketed")
                .set(INBOUND.MESSAGE_ID, messageId)
                .set(INBOUND.CONTENT_HASH, contentHash)
                .set(INBOUND.AUTHOR, author.value())
                .set(INBOUND.TICKET_ID, ticket)
                .set(INBOUND.REASON, remarks.isEmpty() ? null : remarks)
                .set(INBOUND.SETTLED_AT, at)
                .where(is(id))
                .execute();
    }

    /// Messages went to another ticket, and their mails along.
    ///
    /// @return the Message-IDs of those mails
    public List<String> move(Collection<MessageId> messages, TicketId from, TicketId into) {
        return sql
                .update(INBOUND)
                .set(INBOUND.TICKET_ID, into)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.TICKET_ID.eq(from),
                        INBOUND.SAID_ID.in(messages))
                .returning(INBOUND.MESSAGE_ID)
                .fetch(INBOUND.MESSAGE_ID)
                .stream()
                .filter(id -> id != null && !id.isEmpty())
                .toList();
    }

    public void duplicate(UUID id, String messageId, String contentHash, Instant at) {
        sql.update(INBOUND)
                .set(INBOUND.STATE, "duplicate")
                .set(INBOUND.MESSAGE_ID, messageId)
                .set(INBOUND.CONTENT_HASH, contentHash)
                .set(INBOUND.SETTLED_AT, at)
                .where(is(id))
                .execute();
    }

    public void park(UUID id, String reason, Instant at) {
        sql.update(INBOUND)
                .set(INBOUND.STATE, "parked")
                .set(INBOUND.REASON, reason)
                .set(INBOUND.SETTLED_AT, at)
                .where(is(id))
                .execute();
    }

    /// Whether the same bytes are parked for its account already, as when a folder is read anew: then it is known as
    /// a duplicate from here on.
    public boolean settledAsParkedBefore(UUID id, Instant at) {
        var before = INBOUND.as("before");
        return sql.update(INBOUND)
                        .set(INBOUND.STATE, "duplicate")
                        .set(INBOUND.SETTLED_AT, at)
                        .where(is(id), INBOUND.FETCHED.isTrue())
                        .andExists(selectOne()
                                .from(before)
                                .where(
                                        before.WORKSPACE_ID.eq(Workspaces.current()),
                                        before.ACCOUNT_ID.eq(INBOUND.ACCOUNT_ID),
                                        before.RAW_HASH.eq(INBOUND.RAW_HASH),
                                        before.STATE.eq(inline("parked"))))
                        .execute()
                == 1;
    }

    public void drop(UUID id, String messageId, String contentHash, String reason, Instant at) {
        sql.update(INBOUND)
                .set(INBOUND.STATE, "dropped")
                .set(INBOUND.MESSAGE_ID, messageId)
                .set(INBOUND.CONTENT_HASH, contentHash)
                .set(INBOUND.REASON, reason)
                .set(INBOUND.SETTLED_AT, at)
                .where(is(id))
                .execute();
    }

    /// False when it is neither parked nor dropped.
    public boolean unpark(UUID id) {
        return sql.update(INBOUND)
                        .set(INBOUND.STATE, "received")
                        .set(INBOUND.INSISTED, true)
                        .setNull(INBOUND.REASON)
                        .setNull(INBOUND.SETTLED_AT)
                        .where(is(id), INBOUND.STATE.in("parked", "dropped"))
                        .execute()
                == 1;
    }

    /// Keeps of a ticket's mails, and of those that came again, by what they are known.
    ///
    /// @return the raw mails, which nothing needs any more
    public List<FileId> blank(TicketId ticket) {
        var again = INBOUND.as("again");
        var mails = sql.select(INBOUND.ID, INBOUND.FILE_ID)
                .from(INBOUND)
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.TICKET_ID.eq(ticket))
                .unionAll(select(again.ID, again.FILE_ID)
                        .from(INBOUND)
                        .join(again)
                        .on(
                                again.WORKSPACE_ID.eq(INBOUND.WORKSPACE_ID),
                                again.ACCOUNT_ID.eq(INBOUND.ACCOUNT_ID),
                                again.MESSAGE_ID.eq(INBOUND.MESSAGE_ID),
                                again.CONTENT_HASH.eq(INBOUND.CONTENT_HASH),
                                again.STATE.eq(inline("duplicate")))
                        .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.TICKET_ID.eq(ticket)))
                .fetchMap(INBOUND.ID, INBOUND.FILE_ID);
        sql.update(INBOUND)
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
                .where(INBOUND.WORKSPACE_ID.eq(Workspaces.current()), INBOUND.ID.in(mails.keySet()))
                .execute();
        sql.deleteFrom(CARD)
                .where(CARD.WORKSPACE_ID.eq(Workspaces.current()), CARD.INBOUND_ID.in(mails.keySet()))
                .execute();
        return mails.values().stream().filter(Objects::nonNull).toList();
    }

    private static Condition is(UUID id) {
        return INBOUND.WORKSPACE_ID.eq(Workspaces.current()).and(INBOUND.ID.eq(id));
    }

    /// Of all columns.
    public static Inbound inbound(Record row) {
        return new Inbound(
                row.get(INBOUND.ID),
                row.get(INBOUND.ACCOUNT_ID),
                row.get(INBOUND.FILE_ID),
                Optional.ofNullable(row.get(INBOUND.ENVELOPE_FROM)).map(EmailAddress::new),
                addresses(row.get(INBOUND.ENVELOPE_TO)),
                peer(row),
                isNullSender(row),
                row.get(INBOUND.INSISTED),
                row.get(INBOUND.FETCHED),
                Objects.requireNonNullElse(row.get(INBOUND.RAW_HASH), ""),
                row.get(INBOUND.RECEIVED_AT));
    }

    private static Optional<Inbound.Peer> peer(Record row) {
        return Optional.ofNullable(row.get(INBOUND.HELO))
                .filter(_ -> !row.get(INBOUND.FETCHED) && !row.get(INBOUND.PEER).equals(BY_REST))
                .map(helo -> new Inbound.Peer(row.get(INBOUND.PEER), helo));
    }

    /// Of a mail that was fetched or handed in nobody knows: its header may tell.
    private static boolean isNullSender(Record row) {
        return row.get(INBOUND.ENVELOPE_FROM) == null
                && !row.get(INBOUND.FETCHED)
                && !row.get(INBOUND.PEER).equals(BY_REST);
    }

    private static List<EmailAddress> addresses(String joined) {
        return Stream.of(joined.split(" ")).map(EmailAddress::new).toList();
    }
}
