package org.goodword.chat.erasing;

import static org.goodword.chat.db.Tables.CHAT_;
import static org.goodword.chat.db.Tables.LETTER;
import static org.goodword.chat.db.Tables.VISITOR;
import static org.jooq.impl.DSL.select;

import java.util.List;
import org.goodword.chat.VisitorId;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

@Component
class VisitStore {
    private static final String NOWHERE = "erased@erased.invalid";

    private final DSLContext sql;

    VisitStore(DSLContext sql) {
        this.sql = sql;
    }

    static Condition isVisitor(Person person) {
        return VISITOR.WORKSPACE_ID.eq(Workspaces.current()).and(VISITOR.CONTACT_ID.in(person.ids()));
    }

    static Condition isChat(Person person) {
        return CHAT_.WORKSPACE_ID
                .eq(Workspaces.current())
                .and(CHAT_.VISITOR_ID.in(select(VISITOR.ID).from(VISITOR).where(isVisitor(person))));
    }

    List<VisitorId> visitors(Person person, int limit) {
        return sql.select(VISITOR.ID)
                .from(VISITOR)
                .where(isVisitor(person))
                .orderBy(VISITOR.ID)
                .limit(limit)
                .fetch(VISITOR.ID);
    }

    /// Where somebody said that he can be written to, whoever he was.
    void blankAddresses(Person person) {
        sql.update(CHAT_)
                .setNull(CHAT_.EMAIL)
                .where(CHAT_.WORKSPACE_ID.eq(Workspaces.current()), CHAT_.EMAIL.in(person.emails()))
                .execute();
        sql.update(LETTER)
                .set(LETTER.EMAIL, NOWHERE)
                .where(LETTER.WORKSPACE_ID.eq(Workspaces.current()), LETTER.EMAIL.in(person.emails()))
                .execute();
    }

    /// Where he was and wrote from.
    ///
    /// @return how many chats
    int blank(List<VisitorId> visitors) {
        var his = CHAT_.WORKSPACE_ID.eq(Workspaces.current()).and(CHAT_.VISITOR_ID.in(visitors));
        sql.update(LETTER)
                .set(LETTER.EMAIL, NOWHERE)
                .where(LETTER.WORKSPACE_ID.eq(Workspaces.current()))
                .and(LETTER.TICKET_ID.in(select(CHAT_.TICKET_ID).from(CHAT_).where(his)))
                .execute();
        var chats = sql.update(CHAT_)
                .set(CHAT_.PAGE_URL, "")
                .set(CHAT_.PAGE_TITLE, "")
                .set(CHAT_.REFERRER, "")
                .set(CHAT_.USER_AGENT, "")
                .setNull(CHAT_.EMAIL)
                .setNull(CHAT_.RATING_COMMENT)
                .set(CHAT_.FIELDS, JSONB.valueOf("{}"))
                .where(his)
                .execute();
        sql.update(VISITOR)
                .setNull(VISITOR.CONTACT_ID)
                .setNull(VISITOR.EXTERNAL_ID)
                .where(VISITOR.WORKSPACE_ID.eq(Workspaces.current()), VISITOR.ID.in(visitors))
                .execute();
        return chats;
    }
}
