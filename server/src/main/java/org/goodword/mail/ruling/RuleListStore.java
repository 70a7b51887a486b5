package org.goodword.mail.ruling;

import static org.goodword.mail.db.Tables.RULE_LIST;

import java.util.List;
import org.goodword.mail.ruling.Rules.RuleList;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
class RuleListStore {
    private static final TypeReference<List<Rule>> RULES = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    RuleListStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    RuleList get() {
        return sql.selectFrom(RULE_LIST)
                .where(RULE_LIST.WORKSPACE_ID.eq(Workspaces.current()))
                .fetchOptional(row ->
                        new RuleList(json.readValue(row.getRules().data(), RULES), new Version(row.getVersion())))
                .orElse(RuleList.NONE);
    }

    /// Two who write at once: the second waits, and finds another version.
    RuleList lock() {
        sql.insertInto(RULE_LIST)
                .set(RULE_LIST.WORKSPACE_ID, Workspaces.current())
                .set(RULE_LIST.RULES, JSONB.valueOf("[]"))
                .set(RULE_LIST.VERSION, RuleList.NONE.version().value())
                .onConflictDoNothing()
                .execute();
        sql.selectFrom(RULE_LIST)
                .where(RULE_LIST.WORKSPACE_ID.eq(Workspaces.current()))
                .forUpdate()
                .fetch();
        return get();
    }

    void put(RuleList list) {
        sql.update(RULE_LIST)
                .set(RULE_LIST.RULES, JSONB.valueOf(json.writeValueAsString(list.rules())))
                .set(RULE_LIST.VERSION, list.version().value())
                .where(RULE_LIST.WORKSPACE_ID.eq(Workspaces.current()))
                .execute();
    }
}
