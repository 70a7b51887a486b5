package org.goodword.demo.seeding;

import java.util.ArrayList;
import java.util.List;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Writes down the queries that some code really executes.
@Component
class Statements implements ExecuteListenerProvider {
    private static final ScopedValue<List<String>> HEARD = ScopedValue.newInstance();

    static List<String> of(Runnable work) {
        var heard = new ArrayList<String>();
        ScopedValue.where(HEARD, heard).run(work);
        return heard;
    }

    @Override
    public ExecuteListener provide() {
        return ExecuteListener.onExecuteStart(Statements::hear);
    }

    private static void hear(ExecuteContext executed) {
        if (HEARD.isBound() && executed.query() != null)
            HEARD.get().add(DSL.using(SQLDialect.POSTGRES).renderInlined(executed.query()));
    }
}
