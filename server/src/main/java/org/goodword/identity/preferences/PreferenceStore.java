package org.goodword.identity.preferences;

import static org.goodword.identity.db.Tables.PREFERENCE;

import java.util.Optional;
import org.goodword.identity.preferences.Preferences.Chosen;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

@Component
class PreferenceStore {
    private final DSLContext sql;
    private final ObjectMapper json;

    PreferenceStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Chosen> find(AgentId agent) {
        return sql.select(PREFERENCE.SIGNATURE, PREFERENCE.TITLE, PREFERENCE.SETTINGS)
                .from(PREFERENCE)
                .where(PREFERENCE.WORKSPACE_ID.eq(Workspaces.current()), PREFERENCE.AGENT_ID.eq(agent))
                .fetchOptional(row -> new Chosen(
                        row.value1(), row.value2(), json.readValue(row.value3().data(), AgentSettings.class)));
    }

    void put(AgentId agent, Chosen chosen) {
        var settings = JSONB.valueOf(json.writeValueAsString(chosen.settings()));
        sql.insertInto(PREFERENCE)
                .set(PREFERENCE.WORKSPACE_ID, Workspaces.current())
                .set(PREFERENCE.AGENT_ID, agent)
                .set(PREFERENCE.SIGNATURE, chosen.signature())
                .set(PREFERENCE.TITLE, chosen.title())
                .set(PREFERENCE.SETTINGS, settings)
                .onConflict(PREFERENCE.WORKSPACE_ID, PREFERENCE.AGENT_ID)
                .doUpdate()
                .set(PREFERENCE.SIGNATURE, chosen.signature())
                .set(PREFERENCE.TITLE, chosen.title())
                .set(PREFERENCE.SETTINGS, settings)
                .execute();
    }
}
