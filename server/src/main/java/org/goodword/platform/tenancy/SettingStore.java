package org.goodword.platform.tenancy;

import static org.goodword.platform.db.Tables.SETTING;

import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

@Component
public class SettingStore {
    private final DSLContext sql;

    SettingStore(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<String> find(String name) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.WORKSPACE_ID.eq(Workspaces.current()), SETTING.NAME.eq(name))
                .fetchOptional(row -> row.value1().data());
    }

    public void put(String name, String value) {
        sql.insertInto(SETTING)
                .set(SETTING.WORKSPACE_ID, Workspaces.current())
                .set(SETTING.NAME, name)
                .set(SETTING.VALUE, JSONB.valueOf(value))
                .onConflict(SETTING.WORKSPACE_ID, SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, JSONB.valueOf(value))
                .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                .execute();
    }
}
