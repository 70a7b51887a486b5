package org.goodword.contacts.consenting;

import static org.goodword.contacts.db.Tables.CONSENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.platform.Cursor;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class ConsentRecordStore {
    private final DSLContext sql;

    ConsentRecordStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(ContactId contact, Consent consent) {
        sql.insertInto(CONSENT)
                .set(CONSENT.WORKSPACE_ID, Workspaces.current())
                .set(CONSENT.ID, consent.id())
                .set(CONSENT.CONTACT_ID, contact)
                .set(CONSENT.PURPOSE, consent.purpose())
                .set(CONSENT.GIVEN, consent.given())
                .set(CONSENT.AT, consent.at())
                .set(CONSENT.SOURCE, consent.source())
                .set(CONSENT.VERSION, consent.version())
                .set(CONSENT.AGENT_ID, consent.by().orElse(null))
                .set(CONSENT.RECORDED_AT, consent.recorded())
                .execute();
    }

    /// Newest first.
    List<Consent> list(ContactId contact, Optional<Cursor> after, int limit) {
        return sql.selectFrom(CONSENT)
                .where(CONSENT.WORKSPACE_ID.eq(Workspaces.current()), CONSENT.CONTACT_ID.eq(contact))
                .and(after.map(at -> (Condition) row(CONSENT.AT, CONSENT.ID).lt(at.instant(0), at.uuid(1)))
                        .orElse(noCondition()))
                .orderBy(CONSENT.AT.desc(), CONSENT.ID.desc())
                .limit(limit)
                .fetch(ConsentRecordStore::consent);
    }

    private static Consent consent(Record row) {
        return new Consent(
                row.get(CONSENT.ID),
                row.get(CONSENT.PURPOSE),
                row.get(CONSENT.GIVEN),
                row.get(CONSENT.AT),
                row.get(CONSENT.SOURCE),
                row.get(CONSENT.VERSION),
                Optional.ofNullable(row.get(CONSENT.AGENT_ID)),
                row.get(CONSENT.RECORDED_AT));
    }
}
