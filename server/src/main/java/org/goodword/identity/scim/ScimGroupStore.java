package org.goodword.identity.scim;

import static org.goodword.identity.db.Tables.SCIM_GROUP;

import java.util.Map;
import java.util.Optional;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class ScimGroupStore {
    private final DSLContext sql;

    ScimGroupStore(DSLContext sql) {
        this.sql = sql;
    }

    void put(ScimGroup group) {
        sql.insertInto(SCIM_GROUP)
                .set(SCIM_GROUP.WORKSPACE_ID, Workspaces.current())
                .set(SCIM_GROUP.TEAM_ID, group.team())
                .set(SCIM_GROUP.EXTERNAL_ID, group.externalId().orElse(null))
                .set(SCIM_GROUP.CREATED_AT, group.createdAt())
                .set(SCIM_GROUP.CHANGED_AT, group.changedAt())
                .onConflict(SCIM_GROUP.WORKSPACE_ID, SCIM_GROUP.TEAM_ID)
                .doUpdate()
                .set(SCIM_GROUP.EXTERNAL_ID, group.externalId().orElse(null))
                .set(SCIM_GROUP.CHANGED_AT, group.changedAt())
                .execute();
    }

    boolean delete(TeamId team) {
        return sql.deleteFrom(SCIM_GROUP)
                        .where(mine(), SCIM_GROUP.TEAM_ID.eq(team))
                        .execute()
                == 1;
    }

    Map<TeamId, ScimGroup> all() {
        return sql.selectFrom(SCIM_GROUP).where(mine()).fetchMap(SCIM_GROUP.TEAM_ID, ScimGroupStore::group);
    }

    Optional<ScimGroup> find(TeamId team) {
        return sql.selectFrom(SCIM_GROUP)
                .where(mine(), SCIM_GROUP.TEAM_ID.eq(team))
                .fetchOptional(ScimGroupStore::group);
    }

    private static Condition mine() {
        return SCIM_GROUP.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static ScimGroup group(Record row) {
        return new ScimGroup(
                row.get(SCIM_GROUP.TEAM_ID),
                Optional.ofNullable(row.get(SCIM_GROUP.EXTERNAL_ID)),
                row.get(SCIM_GROUP.CREATED_AT),
                row.get(SCIM_GROUP.CHANGED_AT));
    }
}
