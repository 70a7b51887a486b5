package org.goodword.chat.visiting;

import static org.goodword.chat.db.Tables.VISITOR;

import java.time.Instant;
import java.util.Optional;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.contacts.ContactId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class VisitorStore {
    private final DSLContext sql;

    VisitorStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(Visitor visitor, Instant at) {
        sql.insertInto(VISITOR)
                .set(VISITOR.WORKSPACE_ID, Workspaces.current())
                .set(VISITOR.ID, visitor.id())
                .set(VISITOR.BRAND_ID, visitor.brand())
                .set(VISITOR.EXTERNAL_ID, visitor.externalId().orElse(null))
                .set(VISITOR.LANGUAGE, visitor.language())
                .set(VISITOR.CREATED_AT, at)
                .execute();
    }

    Optional<Visitor> find(VisitorId id) {
        return sql.selectFrom(VISITOR).where(is(id)).fetchOptional(VisitorStore::visitor);
    }

    /// Until the transaction ends: one visitor opens one chat at a time.
    Optional<Visitor> lock(VisitorId id) {
        return sql.selectFrom(VISITOR).where(is(id)).forUpdate().fetchOptional(VisitorStore::visitor);
    }

    void setContact(VisitorId id, ContactId contact) {
        sql.update(VISITOR).set(VISITOR.CONTACT_ID, contact).where(is(id)).execute();
    }

    void setBlocked(VisitorId id, Optional<Instant> at) {
        sql.update(VISITOR)
                .set(VISITOR.BLOCKED_AT, at.orElse(null))
                .where(is(id))
                .execute();
    }

    private static Condition is(VisitorId id) {
        return VISITOR.WORKSPACE_ID.eq(Workspaces.current()).and(VISITOR.ID.eq(id));
    }

    private static Visitor visitor(Record row) {
        return new Visitor(
                row.get(VISITOR.ID),
                row.get(VISITOR.BRAND_ID),
                Optional.ofNullable(row.get(VISITOR.CONTACT_ID)),
                Optional.ofNullable(row.get(VISITOR.EXTERNAL_ID)),
                row.get(VISITOR.LANGUAGE),
                row.get(VISITOR.BLOCKED_AT) != null);
    }
}
