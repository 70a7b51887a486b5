package org.goodword.chat.visiting;

import static org.goodword.chat.db.Tables.CHAT_;
import static org.goodword.chat.db.Tables.PROOF;
import static org.goodword.chat.db.Tables.VISITOR;

import java.time.Instant;
import java.util.Optional;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.contacts.ContactId;
import org.goodword.identity.BrandId;
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
                .onConflictDoNothing()
                .execute();
    }

    Optional<Visitor> find(VisitorId id) {
        return sql.selectFrom(VISITOR).where(is(id)).fetchOptional(VisitorStore::visitor);
    }

    Optional<Visitor> identified(BrandId brand, String externalId) {
        return sql.selectFrom(VISITOR)
                .where(
                        VISITOR.WORKSPACE_ID.eq(Workspaces.current()),
                        VISITOR.BRAND_ID.eq(brand),
                        VISITOR.EXTERNAL_ID.eq(externalId))
                .fetchOptional(VisitorStore::visitor);
    }

    /// @return false for a proof that was taken before
    boolean takeOnce(BrandId brand, String hash, Instant until, Instant now) {
        sql.deleteFrom(PROOF)
                .where(PROOF.WORKSPACE_ID.eq(Workspaces.current()), PROOF.UNTIL.lt(now))
                .execute();
        return sql.insertInto(PROOF)
                        .set(PROOF.WORKSPACE_ID, Workspaces.current())
                        .set(PROOF.BRAND_ID, brand)
                        .set(PROOF.HASH, hash)
                        .set(PROOF.UNTIL, until)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void moveChats(VisitorId from, VisitorId to) {
        sql.update(CHAT_)
                .set(CHAT_.VISITOR_ID, to)
                .where(CHAT_.WORKSPACE_ID.eq(Workspaces.current()), CHAT_.VISITOR_ID.eq(from))
                .execute();
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
