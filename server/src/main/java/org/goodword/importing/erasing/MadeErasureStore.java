package org.goodword.importing.erasing;

import static org.goodword.importing.db.Tables.MADE;
import static org.goodword.importing.db.Tables.REMARK;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.goodword.contacts.spi.Person;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class MadeErasureStore {
    private final DSLContext sql;

    MadeErasureStore(DSLContext sql) {
        this.sql = sql;
    }

    record Gone(String source, String kind, String externalId) {}

    static Condition isOf(Collection<UUID> subjects) {
        return mine().and(MADE.SUBJECT_ID.in(subjects).or(MADE.PARENT_ID.in(subjects)));
    }

    /// Of whom another desk told.
    static Condition isTold(Person person) {
        return mine().and(MADE.KIND.eq(inline("person"))).and(any(person.emails(), MADE.NOTE::containsIgnoreCase));
    }

    List<Gone> delete(Condition which) {
        return sql.deleteFrom(MADE)
                .where(which)
                .returning(MADE.SOURCE, MADE.KIND, MADE.EXTERNAL_ID)
                .fetch(row -> new Gone(row.getSource(), row.getKind(), row.getExternalId()));
    }

    int blankRemarks(Collection<String> words) {
        return sql.update(REMARK)
                .set(REMARK.PLACE, "")
                .set(REMARK.REASON, "")
                .where(REMARK.WORKSPACE_ID.eq(Workspaces.current()))
                .and(any(
                        words,
                        word -> REMARK.REASON.containsIgnoreCase(word).or(REMARK.PLACE.containsIgnoreCase(word))))
                .execute();
    }

    private static Condition any(Collection<String> words, Function<String, Condition> says) {
        return words.stream().map(says).reduce(Condition::or).orElse(falseCondition());
    }

    private static Condition mine() {
        return MADE.WORKSPACE_ID.eq(Workspaces.current());
    }
}
