package org.goodword.advocacy.listing;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.List;
import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.AskStore;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.spi.Stretch;
import org.goodword.platform.Cursor;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Asks, the newest first.
@Component
class AskQuery {
    private final DSLContext sql;

    AskQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// @param visible whose tickets the caller may see
    List<Ask> list(Optional<State> state, Condition visible, Optional<Cursor> after, int limit) {
        return sql.selectFrom(ASK)
                .where(
                        ASK.WORKSPACE_ID.eq(Workspaces.current()),
                        state.map(one -> ASK.STATE.eq(one.code())).orElse(noCondition()),
                        visible)
                .and(after.map(at -> (Condition) row(ASK.ASKED_AT, ASK.ID).lt(at.instant(0), new AskId(at.uuid(1))))
                        .orElse(noCondition()))
                .orderBy(ASK.ASKED_AT.desc(), ASK.ID.desc())
                .limit(limit)
                .fetch(AskStore::ask);
    }

    List<Ask> of(ContactId contact, Stretch stretch, Condition visible) {
        return sql.selectFrom(ASK)
                .where(
                        ASK.WORKSPACE_ID.eq(Workspaces.current()),
                        ASK.CONTACT_ID.eq(contact),
                        visible,
                        stretch.older(ASK.ASKED_AT, ASK.ID))
                .orderBy(ASK.ASKED_AT.desc(), ASK.ID.desc())
                .limit(stretch.limit())
                .fetch(AskStore::ask);
    }
}
