package org.goodword.chat.conversing;

import static org.goodword.chat.db.Tables.CHAT_;
import static org.goodword.chat.db.Tables.LETTER;
import static org.goodword.chat.db.Tables.VISITOR;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class ChatStore {
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    ChatStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(TicketId ticket, VisitorId visitor, Optional<TeamId> team, Page page, Instant at) {
        sql.insertInto(CHAT_)
                .set(CHAT_.WORKSPACE_ID, Workspaces.current())
                .set(CHAT_.TICKET_ID, ticket)
                .set(CHAT_.VISITOR_ID, visitor)
                .set(CHAT_.TEAM_ID, team.orElse(null))
                .set(CHAT_.STARTED_AT, at)
                .set(CHAT_.PAGE_URL, page.url())
                .set(CHAT_.PAGE_TITLE, page.title())
                .set(CHAT_.REFERRER, page.referrer())
                .set(CHAT_.USER_AGENT, page.userAgent())
                .execute();
    }

    /// His newest.
    Optional<Chat> latest(VisitorId visitor) {
        return Optional.ofNullable(latest(List.of(visitor)).get(visitor));
    }

    /// The newest of each.
    Map<VisitorId, Chat> latest(Collection<VisitorId> visitors) {
        return sql
                .select(CHAT_.fields())
                .distinctOn(CHAT_.VISITOR_ID)
                .from(CHAT_)
                .where(CHAT_.WORKSPACE_ID.eq(Workspaces.current()), CHAT_.VISITOR_ID.in(visitors))
                .orderBy(CHAT_.VISITOR_ID, CHAT_.STARTED_AT.desc())
                .fetch(ChatStore::chat)
                .stream()
                .collect(Collectors.toMap(Chat::visitor, chat -> chat));
    }

    Optional<VisitorId> visitorOf(TicketId ticket) {
        return sql.select(CHAT_.VISITOR_ID).from(CHAT_).where(is(ticket)).fetchOptional(CHAT_.VISITOR_ID);
    }

    Map<TicketId, Page> pages(Collection<TicketId> tickets) {
        return sql.select(CHAT_.TICKET_ID, CHAT_.PAGE_URL, CHAT_.PAGE_TITLE, CHAT_.REFERRER, CHAT_.USER_AGENT)
                .from(CHAT_)
                .where(CHAT_.WORKSPACE_ID.eq(Workspaces.current()), CHAT_.TICKET_ID.in(tickets))
                .fetchMap(CHAT_.TICKET_ID, ChatStore::page);
    }

    private static Page page(Record row) {
        return new Page(
                row.get(CHAT_.PAGE_URL), row.get(CHAT_.PAGE_TITLE), row.get(CHAT_.REFERRER), row.get(CHAT_.USER_AGENT));
    }

    /// @return whether that was news
    boolean teamRead(TicketId ticket, int seq) {
        return sql.update(CHAT_)
                        .set(CHAT_.TEAM_READ_SEQ, seq)
                        .where(is(ticket), CHAT_.TEAM_READ_SEQ.lt(seq))
                        .execute()
                > 0;
    }

    Optional<ChatSide> side(TicketId ticket) {
        return sql.select(CHAT_.fields())
                .select(VISITOR.CONTACT_ID, VISITOR.BRAND_ID, VISITOR.EXTERNAL_ID, VISITOR.LANGUAGE, VISITOR.BLOCKED_AT)
                .from(CHAT_)
                .join(VISITOR)
                .on(VISITOR.WORKSPACE_ID.eq(CHAT_.WORKSPACE_ID), VISITOR.ID.eq(CHAT_.VISITOR_ID))
                .where(is(ticket))
                .fetchOptional(this::side);
    }

    private ChatSide side(Record row) {
        return new ChatSide(
                chat(row),
                new Visitor(
                        row.get(CHAT_.VISITOR_ID),
                        row.get(VISITOR.BRAND_ID),
                        Optional.ofNullable(row.get(VISITOR.CONTACT_ID)),
                        Optional.ofNullable(row.get(VISITOR.EXTERNAL_ID)),
                        row.get(VISITOR.LANGUAGE),
                        row.get(VISITOR.BLOCKED_AT) != null),
                new Page(
                        row.get(CHAT_.PAGE_URL),
                        row.get(CHAT_.PAGE_TITLE),
                        row.get(CHAT_.REFERRER),
                        row.get(CHAT_.USER_AGENT)),
                json.readValue(row.get(CHAT_.FIELDS).data(), FIELDS),
                row.get(CHAT_.STARTED_AT),
                Optional.ofNullable(row.get(CHAT_.RATING_COMMENT)));
    }

    /// Later values win, name by name.
    void addFields(TicketId ticket, Map<String, String> fields) {
        if (fields.isEmpty()) return;
        var more = JSONB.valueOf(json.writeValueAsString(fields));
        sql.update(CHAT_)
                .set(CHAT_.FIELDS, field("{0} || {1}", JSONB.class, CHAT_.FIELDS, val(more)))
                .where(is(ticket))
                .execute();
    }

    void setPage(TicketId ticket, Page page) {
        sql.update(CHAT_)
                .set(CHAT_.PAGE_URL, page.url())
                .set(CHAT_.PAGE_TITLE, page.title())
                .where(is(ticket))
                .execute();
    }

    /// @return whether that was news
    boolean seen(TicketId ticket, int delivered, int read) {
        return sql.update(CHAT_)
                        .set(CHAT_.DELIVERED_SEQ, greatest(CHAT_.DELIVERED_SEQ, val(delivered)))
                        .set(CHAT_.READ_SEQ, greatest(CHAT_.READ_SEQ, val(read)))
                        .where(is(ticket), CHAT_.DELIVERED_SEQ.lt(delivered).or(CHAT_.READ_SEQ.lt(read)))
                        .execute()
                > 0;
    }

    void setEnded(TicketId ticket, Optional<Instant> at) {
        sql.update(CHAT_).set(CHAT_.ENDED_AT, at.orElse(null)).where(is(ticket)).execute();
    }

    void setEmail(TicketId ticket, Optional<EmailAddress> email) {
        sql.update(CHAT_)
                .set(CHAT_.EMAIL, email.map(EmailAddress::value).orElse(null))
                .set(CHAT_.EMAIL_SKIPPED, email.isEmpty())
                .where(is(ticket))
                .execute();
    }

    void rate(TicketId ticket, boolean good, Optional<String> comment) {
        sql.update(CHAT_)
                .set(CHAT_.RATING_GOOD, good)
                .set(CHAT_.RATING_COMMENT, comment.orElse(null))
                .where(is(ticket))
                .execute();
    }

    private static Condition is(TicketId ticket) {
        return CHAT_.WORKSPACE_ID.eq(Workspaces.current()).and(CHAT_.TICKET_ID.eq(ticket));
    }

    private static Chat chat(Record row) {
        return new Chat(
                row.get(CHAT_.TICKET_ID),
                row.get(CHAT_.VISITOR_ID),
                Optional.ofNullable(row.get(CHAT_.ENDED_AT)),
                Optional.ofNullable(row.get(CHAT_.EMAIL)).map(EmailAddress::new),
                row.get(CHAT_.EMAIL_SKIPPED),
                row.get(CHAT_.DELIVERED_SEQ),
                row.get(CHAT_.READ_SEQ),
                row.get(CHAT_.TEAM_READ_SEQ),
                Optional.ofNullable(row.get(CHAT_.RATING_GOOD)));
    }

    /// The mails in which a chat was sent to its visitor.
    List<UUID> letters(TicketId ticket) {
        return sql.select(LETTER.ID)
                .from(LETTER)
                .where(LETTER.WORKSPACE_ID.eq(Workspaces.current()), LETTER.TICKET_ID.eq(ticket))
                .fetch(LETTER.ID);
    }
}
