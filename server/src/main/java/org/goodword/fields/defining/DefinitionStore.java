package org.goodword.fields.defining;

import static org.goodword.fields.db.Tables.DEFINITION;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldId;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Kind;
import org.goodword.fields.Option;
import org.goodword.fields.db.tables.records.DefinitionRecord;
import org.goodword.platform.Version;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Component
public class DefinitionStore {
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<Option>> OPTIONS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    DefinitionStore(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// Archived ones too, in order.
    public List<Definition> of(FieldSubject subject) {
        return sql.selectFrom(DEFINITION)
                .where(mine(), DEFINITION.SUBJECT.eq(subject.code()))
                .orderBy(DEFINITION.POSITION, DEFINITION.ID)
                .fetch(this::definition);
    }

    public Optional<Definition> find(FieldId id) {
        return sql.selectFrom(DEFINITION).where(mine(), DEFINITION.ID.eq(id)).fetchOptional(this::definition);
    }

    Optional<Definition> lock(FieldId id) {
        return sql.selectFrom(DEFINITION)
                .where(mine(), DEFINITION.ID.eq(id))
                .forUpdate()
                .fetchOptional(this::definition);
    }

    /// False when the key is taken.
    boolean insert(Definition field) {
        var row = row(field);
        row.setWorkspaceId(Workspaces.current());
        row.setId(field.id());
        row.setSubject(field.subject().code());
        row.setKey(field.key());
        row.setKind(field.kind().code());
        row.setCurrency(field.currency().map(Currency::getCurrencyCode).orElse(null));
        return sql.insertInto(DEFINITION).set(row).onConflictDoNothing().execute() == 1;
    }

    void update(Definition field) {
        sql.update(DEFINITION)
                .set(row(field))
                .where(mine(), DEFINITION.ID.eq(field.id()))
                .execute();
    }

    private DefinitionRecord row(Definition field) {
        var row = new DefinitionRecord();
        row.setName(written(field.name()));
        row.setHelp(written(field.help()));
        row.setOptions(written(field.options()));
        row.setPosition(field.position());
        row.setFilterable(field.filterable());
        row.setCustomers(field.customers());
        row.setArchived(field.archived());
        row.setVersion(field.version().value());
        return row;
    }

    private JSONB written(Object value) {
        return JSONB.valueOf(json.writeValueAsString(value));
    }

    private Definition definition(DefinitionRecord row) {
        return new Definition(
                row.getId(),
                FieldSubject.of(row.getSubject()),
                row.getKey(),
                Kind.of(row.getKind()),
                json.readValue(row.getName().data(), NAMES),
                json.readValue(row.getHelp().data(), NAMES),
                json.readValue(row.getOptions().data(), OPTIONS),
                Optional.ofNullable(row.getCurrency()).map(Currency::getInstance),
                row.getPosition(),
                row.getFilterable(),
                row.getCustomers(),
                row.getArchived(),
                new Version(row.getVersion()));
    }

    private static Condition mine() {
        return DEFINITION.WORKSPACE_ID.eq(Workspaces.current());
    }
}
