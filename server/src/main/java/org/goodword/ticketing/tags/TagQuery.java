package org.goodword.ticketing.tags;

import static org.goodword.ticketing.db.Tables.TAG;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.List;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Steps from tag to tag in their index, and counts each no further than asked.
@Component
class TagQuery {
    private static final String USES = """
        with recursive known (tag) as (
          (select t.tag from ticketing.tag t where t.workspace_id = {0} and t.tag > {1} order by t.tag limit 1)
          union all
          select (select t.tag from ticketing.tag t where t.workspace_id = {0} and t.tag > k.tag order by t.tag limit 1)
            from known k where k.tag is not null)
        select k.tag, (select count(*) from (select t.ticket_id from ticketing.tag t
                                              where t.workspace_id = {0} and t.tag = k.tag limit {2}) uses
                        where {3})
          from known k where k.tag is not null limit {4}
        """;

    private final DSLContext sql;

    TagQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// In order, from the first after the given one.
    List<Count> uses(String after, int most, int limit, Caller caller) {
        return sql.fetch(
                        USES,
                        inline(Workspaces.current().value()),
                        val(after, TAG.TAG_),
                        inline(most),
                        seen(caller),
                        inline(limit))
                .map(row -> new Count(row.get(0, String.class), row.get(1, Integer.class)));
    }

    private static Condition seen(Caller caller) {
        if (caller.reachesAll()) return noCondition();
        return condition(
                "exists ({0})",
                selectOne()
                        .from(TICKET)
                        .where(
                                TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                                condition("{0} = uses.ticket_id", TICKET.ID),
                                TicketScope.of(caller)));
    }

    record Count(String tag, int count) {}
}
