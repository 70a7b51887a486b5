package org.goodword.identity.people;

import static org.goodword.identity.db.Tables.AGENT;
import static org.goodword.identity.db.Tables.ROLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.identity.Key;
import org.goodword.identity.Role;
import org.goodword.identity.RoleId;
import org.goodword.platform.RowScope;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class RoleStore {
    private final DSLContext sql;

    RoleStore(DSLContext sql) {
        this.sql = sql;
    }

    boolean insert(Role role) {
        return sql.insertInto(ROLE)
                        .set(ROLE.WORKSPACE_ID, Workspaces.current())
                        .set(ROLE.ID, role.id())
                        .set(ROLE.KEY, role.key().value())
                        .set(ROLE.NAME, role.name())
                        .set(ROLE.PERMISSIONS, role.permissions().toArray(String[]::new))
                        .set(ROLE.ROW_SCOPE, code(role.scope()))
                        .set(ROLE.BRANDS, RoleLimits.brands(role.limits()))
                        .set(ROLE.HIDDEN_FIELDS, RoleLimits.hidden(role.limits()))
                        .set(ROLE.READ_ONLY_FIELDS, RoleLimits.readOnly(role.limits()))
                        .set(ROLE.SECOND_FACTOR, role.secondFactor())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void update(Role role) {
        sql.update(ROLE)
                .set(ROLE.NAME, role.name())
                .set(ROLE.PERMISSIONS, role.permissions().toArray(String[]::new))
                .set(ROLE.ROW_SCOPE, code(role.scope()))
                .set(ROLE.BRANDS, RoleLimits.brands(role.limits()))
                .set(ROLE.HIDDEN_FIELDS, RoleLimits.hidden(role.limits()))
                .set(ROLE.READ_ONLY_FIELDS, RoleLimits.readOnly(role.limits()))
                .set(ROLE.SECOND_FACTOR, role.secondFactor())
                .set(ROLE.VERSION, ROLE.VERSION.plus(1))
                .where(mine(), ROLE.ID.eq(role.id()))
                .execute();
    }

    List<Role> all() {
        return sql.select(ROLE.fields())
                .from(ROLE)
                .where(mine())
                .orderBy(ROLE.KEY)
                .fetch(RoleStore::role);
    }

    Optional<Role> find(Key key) {
        return sql.select(ROLE.fields())
                .from(ROLE)
                .where(mine(), ROLE.KEY.eq(key.value()))
                .fetchOptional(RoleStore::role);
    }

    Optional<Role> find(RoleId id) {
        return sql.select(ROLE.fields())
                .from(ROLE)
                .where(mine(), ROLE.ID.eq(id))
                .fetchOptional(RoleStore::role);
    }

    Optional<Role> lock(RoleId id) {
        return sql.select(ROLE.fields())
                .from(ROLE)
                .where(mine(), ROLE.ID.eq(id))
                .forUpdate()
                .fetchOptional(RoleStore::role);
    }

    boolean inUse(RoleId id) {
        return sql.fetchExists(
                AGENT, AGENT.WORKSPACE_ID.eq(Workspaces.current()).and(AGENT.ROLE_ID.eq(id)));
    }

    void delete(RoleId id) {
        sql.deleteFrom(ROLE).where(mine(), ROLE.ID.eq(id)).execute();
    }

    private static Condition mine() {
        return ROLE.WORKSPACE_ID.eq(Workspaces.current());
    }

    private static Role role(Record row) {
        return new Role(
                row.get(ROLE.ID),
                new Key(row.get(ROLE.KEY)),
                row.get(ROLE.NAME),
                List.of(row.get(ROLE.PERMISSIONS)),
                scope(row.get(ROLE.ROW_SCOPE)),
                RoleLimits.of(row),
                row.get(ROLE.SECOND_FACTOR),
                new Version(row.get(ROLE.VERSION)));
    }

    static RowScope scope(String code) {
        return RowScope.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String code(RowScope scope) {
        return scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
