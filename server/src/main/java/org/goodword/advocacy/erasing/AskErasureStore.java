package org.goodword.advocacy.erasing;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.goodword.advocacy.db.Tables.CONSENT;

import java.util.List;
import org.goodword.advocacy.AskId;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class AskErasureStore {
    private final DSLContext sql;

    AskErasureStore(DSLContext sql) {
        this.sql = sql;
    }

    static Condition isAsked(Person person) {
        return ASK.WORKSPACE_ID.eq(Workspaces.current()).and(ASK.CONTACT_ID.in(person.ids()));
    }

    static Condition isGiven(Person person) {
        return CONSENT.WORKSPACE_ID.eq(Workspaces.current()).and(CONSENT.CONTACT_ID.in(person.ids()));
    }

    List<AskId> asks(Person person, int limit) {
        return sql.select(ASK.ID)
                .from(ASK)
                .where(isAsked(person))
                .orderBy(ASK.ID)
                .limit(limit)
                .fetch(ASK.ID);
    }

    /// @return how many were quoted
    int delete(List<AskId> asks) {
        var quoted = sql.deleteFrom(CONSENT)
                .where(CONSENT.WORKSPACE_ID.eq(Workspaces.current()), CONSENT.ASK_ID.in(asks))
                .execute();
        sql.deleteFrom(ASK)
                .where(ASK.WORKSPACE_ID.eq(Workspaces.current()), ASK.ID.in(asks))
                .execute();
        return quoted;
    }
}
