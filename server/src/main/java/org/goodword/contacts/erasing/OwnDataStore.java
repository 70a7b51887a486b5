package org.goodword.contacts.erasing;

import java.util.Map;
import org.goodword.platform.Rows;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Component;

@Component
class OwnDataStore {
    private final DSLContext sql;

    OwnDataStore(DSLContext sql) {
        this.sql = sql;
    }

    void delete(Table<?> table, Condition which, String what, Map<String, Integer> counts) {
        delete(new Rows(table, which), what, counts);
    }

    void delete(Rows rows, String what, Map<String, Integer> counts) {
        var gone = sql.deleteFrom(rows.table()).where(rows.which()).execute();
        if (gone > 0) counts.merge(what, gone, Integer::sum);
    }
}
