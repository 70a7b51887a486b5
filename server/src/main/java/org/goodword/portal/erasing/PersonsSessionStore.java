package org.goodword.portal.erasing;

import static org.goodword.portal.db.Tables.LINK;
import static org.goodword.portal.db.Tables.SESSION;

import java.util.List;
import java.util.UUID;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class PersonsSessionStore {
    private final DSLContext sql;

    PersonsSessionStore(DSLContext sql) {
        this.sql = sql;
    }

    static Condition isSession(Person person) {
        return SESSION.WORKSPACE_ID.eq(Workspaces.current()).and(SESSION.CONTACT_ID.in(person.ids()));
    }

    static Condition isLink(Person person) {
        return LINK.WORKSPACE_ID.eq(Workspaces.current()).and(LINK.EMAIL.in(person.emails()));
    }

    List<UUID> sessions(Person person, int limit) {
        return sql.select(SESSION.ID)
                .from(SESSION)
                .where(isSession(person))
                .orderBy(SESSION.ID)
                .limit(limit)
                .fetch(SESSION.ID);
    }

    List<UUID> links(Person person, int limit) {
        return sql.select(LINK.ID)
                .from(LINK)
                .where(isLink(person))
                .orderBy(LINK.ID)
                .limit(limit)
                .fetch(LINK.ID);
    }

    void delete(List<UUID> sessions, List<UUID> links) {
        sql.deleteFrom(SESSION)
                .where(SESSION.WORKSPACE_ID.eq(Workspaces.current()), SESSION.ID.in(sessions))
                .execute();
        sql.deleteFrom(LINK)
                .where(LINK.WORKSPACE_ID.eq(Workspaces.current()), LINK.ID.in(links))
                .execute();
    }
}
