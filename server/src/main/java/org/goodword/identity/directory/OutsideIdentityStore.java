package org.goodword.identity.directory;

import static org.goodword.identity.db.Tables.OUTSIDE_IDENTITY;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.directory.OutsideIdentity.Kind;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class OutsideIdentityStore {
    private final DSLContext sql;

    OutsideIdentityStore(DSLContext sql) {
        this.sql = sql;
    }

    Optional<AgentId> find(OutsideIdentity identity) {
        return sql.select(OUTSIDE_IDENTITY.AGENT_ID)
                .from(OUTSIDE_IDENTITY)
                .where(is(identity))
                .fetchOptional(OUTSIDE_IDENTITY.AGENT_ID);
    }

    /// Who is known at a directory, with what each is there.
    Map<String, AgentId> all(Kind kind, String issuer) {
        return sql.select(OUTSIDE_IDENTITY.SUBJECT, OUTSIDE_IDENTITY.AGENT_ID)
                .from(OUTSIDE_IDENTITY)
                .where(of(kind, issuer))
                .fetchMap(OUTSIDE_IDENTITY.SUBJECT, OUTSIDE_IDENTITY.AGENT_ID);
    }

    boolean isKnown(AgentId agent, Kind kind, String issuer) {
        return sql.fetchExists(OUTSIDE_IDENTITY, of(kind, issuer).and(OUTSIDE_IDENTITY.AGENT_ID.eq(agent)));
    }

    boolean isKnown(AgentId agent) {
        return sql.fetchExists(
                OUTSIDE_IDENTITY,
                OUTSIDE_IDENTITY.WORKSPACE_ID.eq(Workspaces.current()),
                OUTSIDE_IDENTITY.AGENT_ID.eq(agent));
    }

    boolean insert(OutsideIdentity identity, AgentId agent, Instant at) {
        return sql.insertInto(OUTSIDE_IDENTITY)
                        .set(OUTSIDE_IDENTITY.WORKSPACE_ID, Workspaces.current())
                        .set(OUTSIDE_IDENTITY.KIND, identity.kind().code())
                        .set(OUTSIDE_IDENTITY.ISSUER, identity.issuer())
                        .set(OUTSIDE_IDENTITY.SUBJECT, identity.subject())
                        .set(OUTSIDE_IDENTITY.AGENT_ID, agent)
                        .set(OUTSIDE_IDENTITY.LINKED_AT, at)
                        .set(OUTSIDE_IDENTITY.SEEN_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void see(OutsideIdentity identity, Instant at) {
        sql.update(OUTSIDE_IDENTITY)
                .set(OUTSIDE_IDENTITY.SEEN_AT, at)
                .where(is(identity))
                .execute();
    }

    int delete(AgentId agent) {
        return sql.deleteFrom(OUTSIDE_IDENTITY)
                .where(OUTSIDE_IDENTITY.WORKSPACE_ID.eq(Workspaces.current()), OUTSIDE_IDENTITY.AGENT_ID.eq(agent))
                .execute();
    }

    private static Condition is(OutsideIdentity identity) {
        return of(identity.kind(), identity.issuer()).and(OUTSIDE_IDENTITY.SUBJECT.eq(identity.subject()));
    }

    private static Condition of(Kind kind, String issuer) {
        return OUTSIDE_IDENTITY
                .WORKSPACE_ID
                .eq(Workspaces.current())
                .and(OUTSIDE_IDENTITY.KIND.eq(kind.code()))
                .and(OUTSIDE_IDENTITY.ISSUER.eq(issuer));
    }
}
