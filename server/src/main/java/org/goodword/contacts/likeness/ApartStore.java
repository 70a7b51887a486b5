package org.goodword.contacts.likeness;

import static org.goodword.contacts.db.Tables.APART;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Who somebody said are two.
@Component
class ApartStore {
    private final DSLContext sql;

    ApartStore(DSLContext sql) {
        this.sql = sql;
    }

    /// In one order, whoever is named first.
    record Two(UUID one, UUID other) {
        static Two of(UUID some, UUID another) {
            return some.toString().compareTo(another.toString()) < 0 ? new Two(some, another) : new Two(another, some);
        }
    }

    void put(Two two, AgentId by, Instant at) {
        sql.insertInto(APART)
                .set(APART.WORKSPACE_ID, Workspaces.current())
                .set(APART.ONE_ID, two.one())
                .set(APART.OTHER_ID, two.other())
                .set(APART.AGENT_ID, by)
                .set(APART.SAID_AT, at)
                .onConflictDoNothing()
                .execute();
    }

    void remove(Two two) {
        sql.deleteFrom(APART)
                .where(mine(), APART.ONE_ID.eq(two.one()), APART.OTHER_ID.eq(two.other()))
                .execute();
    }

    Set<Two> among(Collection<UUID> ids) {
        if (ids.isEmpty()) return Set.of();
        return sql.select(APART.ONE_ID, APART.OTHER_ID)
                .from(APART)
                .where(mine(), APART.ONE_ID.in(ids), APART.OTHER_ID.in(ids))
                .fetchSet(row -> new Two(row.value1(), row.value2()));
    }

    private static Condition mine() {
        return APART.WORKSPACE_ID.eq(Workspaces.current());
    }
}
