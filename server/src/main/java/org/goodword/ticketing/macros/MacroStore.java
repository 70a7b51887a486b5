package org.goodword.ticketing.macros;

import static org.goodword.ticketing.db.Tables.MACRO;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.db.tables.records.MacroRecord;
import org.goodword.ticketing.macros.Macro.Fits;
import org.goodword.ticketing.macros.Macro.Step;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class MacroStore {
    private static final TypeReference<Map<String, String>> NAME = new TypeReference<>() {};
    private static final TypeReference<List<Step>> STEPS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    MacroStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(Macro macro, Instant at) {
        var row = row(macro);
        row.setWorkspaceId(Workspaces.current());
        row.setId(macro.id());
        row.setAgentId(macro.owner());
        row.setCreatedAt(at);
        sql.insertInto(MACRO).set(row).execute();
    }

    void update(Macro macro) {
        sql.update(MACRO).set(row(macro)).where(the(macro.id())).execute();
    }

    void delete(UUID id) {
        sql.deleteFrom(MACRO).where(the(id)).execute();
    }

    /// Her own and those that are shared, the oldest first.
    List<Macro> of(AgentId agent) {
        return sql.selectFrom(MACRO)
                .where(MACRO.WORKSPACE_ID.eq(Workspaces.current()), visible(agent))
                .orderBy(MACRO.ID)
                .fetch(this::macro);
    }

    Optional<Macro> find(UUID id, AgentId agent) {
        return sql.selectFrom(MACRO).where(the(id), visible(agent)).fetchOptional(this::macro);
    }

    Optional<Macro> lock(UUID id, AgentId agent) {
        return sql.selectFrom(MACRO).where(the(id), visible(agent)).forUpdate().fetchOptional(this::macro);
    }

    int owned(AgentId agent) {
        return sql.fetchCount(MACRO, MACRO.WORKSPACE_ID.eq(Workspaces.current()), MACRO.AGENT_ID.eq(agent));
    }

    private static Condition visible(AgentId agent) {
        return MACRO.AGENT_ID.eq(agent).or(MACRO.SHARED);
    }

    private static Condition the(UUID id) {
        return MACRO.WORKSPACE_ID.eq(Workspaces.current()).and(MACRO.ID.eq(id));
    }

    private MacroRecord row(Macro macro) {
        var row = new MacroRecord();
        row.setName(JSONB.valueOf(json.writeValueAsString(macro.name())));
        row.setReply(macro.reply().orElse(null));
        row.setSteps(JSONB.valueOf(json.writeValueAsString(macro.steps())));
        row.setFits(JSONB.valueOf(json.writeValueAsString(macro.fits())));
        row.setShared(macro.shared());
        row.setVersion(macro.version().value());
        return row;
    }

    private Macro macro(MacroRecord row) {
        return new Macro(
                row.getId(),
                row.getAgentId(),
                json.readValue(row.getName().data(), NAME),
                Optional.ofNullable(row.getReply()),
                json.readValue(row.getSteps().data(), STEPS),
                json.readValue(row.getFits().data(), Fits.class),
                row.getShared(),
                new Version(row.getVersion()));
    }
}
