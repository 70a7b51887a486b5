package org.goodword.advocacy.asking;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask.Origin;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.Ask.Times;
import org.goodword.advocacy.asking.NotNow.Reason;
import org.goodword.advocacy.asking.Standing.Before;
import org.goodword.advocacy.db.tables.records.AskRecord;
import org.goodword.contacts.ContactId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class AskStore {
    private final DSLContext sql;

    AskStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Ask ask) {
        sql.insertInto(ASK)
                .set(ASK.WORKSPACE_ID, Workspaces.current())
                .set(ASK.ID, ask.id())
                .set(ASK.CONTACT_ID, ask.contact())
                .set(ASK.TICKET_ID, ask.origin().ticket())
                .set(ASK.MESSAGE_ID, ask.origin().message())
                .set(ASK.BRAND_ID, ask.brand())
                .set(ASK.AGENT_ID, ask.by())
                .set(ASK.EMAIL, ask.to().value())
                .set(ASK.QUOTE, ask.quote())
                .set(ASK.STATE, ask.state().code())
                .set(ASK.ASKED_AT, ask.times().asked())
                .execute();
    }

    /// What was asked about goes to another ticket.
    void move(Collection<MessageId> messages, TicketId into) {
        sql.update(ASK)
                .set(ASK.TICKET_ID, into)
                .where(mine(), ASK.MESSAGE_ID.in(messages))
                .execute();
    }

    void delete(AskId id) {
        sql.deleteFrom(ASK).where(mine(), ASK.ID.eq(id)).execute();
    }

    public Optional<Ask> find(AskId id) {
        return sql.selectFrom(ASK).where(mine(), ASK.ID.eq(id)).fetchOptional(AskStore::ask);
    }

    public Optional<Ask> lock(AskId id) {
        return sql.selectFrom(ASK).where(mine(), ASK.ID.eq(id)).forUpdate().fetchOptional(AskStore::ask);
    }

    /// The last ask that reached the contact, or may still.
    Optional<Before> before(ContactId contact, Optional<AskId> except) {
        return sql.select(ASK.ASKED_AT, ASK.STATE)
                .from(ASK)
                .where(mine(), ASK.CONTACT_ID.eq(contact), counts())
                .and(except.map(ASK.ID::ne).orElse(noCondition()))
                .orderBy(ASK.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(row -> new Before(row.value1(), State.of(row.value2()) == State.ASKED));
    }

    /// As the index has it.
    private static Condition counts() {
        return ASK.STATE.in(
                inline("asked"), inline("agreed"), inline("declined"), inline("withdrawn"), inline("expired"));
    }

    /// The one that has no answer yet.
    public Optional<AskId> open(ContactId contact) {
        return sql.select(ASK.ID)
                .from(ASK)
                .where(mine(), ASK.CONTACT_ID.eq(contact), ASK.STATE.eq(inline("asked")))
                .fetchOptional(ASK.ID);
    }

    /// What was never answered is over when another ask is written.
    void expire(ContactId contact) {
        sql.update(ASK)
                .set(ASK.STATE, State.EXPIRED.code())
                .where(mine(), ASK.CONTACT_ID.eq(contact), ASK.STATE.eq(State.ASKED.code()))
                .execute();
    }

    void cleared(AskId id, Instant at) {
        sql.update(ASK).set(ASK.CLEARED_AT, at).where(mine(), ASK.ID.eq(id)).execute();
    }

    void block(AskId id, NotNow notNow) {
        sql.update(ASK)
                .set(ASK.STATE, State.BLOCKED.code())
                .set(ASK.NOT_NOW, notNow.reason().code())
                .set(ASK.NOT_NOW_NUMBER, notNow.number().orElse(null))
                .set(ASK.NOT_NOW_AT, notNow.at().orElse(null))
                .where(mine(), ASK.ID.eq(id))
                .execute();
    }

    public void sent(AskId id, Instant at) {
        sql.update(ASK).set(ASK.SENT_AT, at).where(mine(), ASK.ID.eq(id)).execute();
    }

    public void fail(AskId id, String words) {
        sql.update(ASK)
                .set(ASK.STATE, State.FAILED.code())
                .set(ASK.TROUBLE, words)
                .where(mine(), ASK.ID.eq(id), ASK.STATE.eq(State.ASKED.code()))
                .execute();
    }

    /// Somebody sends it again; the guard judges anew.
    public void again(AskId id) {
        sql.update(ASK)
                .set(ASK.STATE, State.ASKED.code())
                .setNull(ASK.NOT_NOW)
                .setNull(ASK.NOT_NOW_NUMBER)
                .setNull(ASK.NOT_NOW_AT)
                .setNull(ASK.TROUBLE)
                .where(mine(), ASK.ID.eq(id))
                .execute();
    }

    public void answer(AskId id, State state, Instant at) {
        sql.update(ASK)
                .set(ASK.STATE, state.code())
                .set(ASK.ANSWERED_AT, at)
                .where(mine(), ASK.ID.eq(id))
                .execute();
    }

    private static Condition mine() {
        return ASK.WORKSPACE_ID.eq(Workspaces.current());
    }

    public static Ask ask(AskRecord row) {
        return new Ask(
                row.getId(),
                row.getContactId(),
                new Origin(row.getTicketId(), row.getMessageId()),
                row.getBrandId(),
                row.getAgentId(),
                new EmailAddress(row.getEmail()),
                row.getQuote(),
                State.of(row.getState()),
                new Times(
                        row.getAskedAt(),
                        Optional.ofNullable(row.getSentAt()),
                        Optional.ofNullable(row.getAnsweredAt())),
                Optional.ofNullable(row.getNotNow())
                        .map(reason -> new NotNow(
                                Reason.of(reason),
                                Optional.ofNullable(row.getNotNowNumber()),
                                Optional.ofNullable(row.getNotNowAt()))),
                Optional.ofNullable(row.getTrouble()));
    }

    /// All that were ever made about this ticket.
    List<AskId> of(TicketId ticket) {
        return sql.select(ASK.ID)
                .from(ASK)
                .where(ASK.WORKSPACE_ID.eq(Workspaces.current()), ASK.TICKET_ID.eq(ticket))
                .fetch(ASK.ID);
    }
}
