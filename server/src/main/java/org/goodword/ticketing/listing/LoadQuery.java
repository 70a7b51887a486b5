package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// What agents have to do: tickets that wait for us.
@Component
public class LoadQuery {
    private final DSLContext sql;

    LoadQuery(DSLContext sql) {
        this.sql = sql;
    }

    public Map<AgentId, Integer> of(Collection<AgentId> agents) {
        return sql.select(TICKET.ASSIGNEE_ID, count())
                .from(TICKET)
                .where(waiting(), TICKET.ASSIGNEE_ID.in(agents))
                .groupBy(TICKET.ASSIGNEE_ID)
                .fetchMap(TICKET.ASSIGNEE_ID, count());
    }

    public List<TicketId> tickets(AgentId agent, int limit) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(waiting(), TICKET.ASSIGNEE_ID.eq(agent))
                .orderBy(TICKET.ID)
                .limit(limit)
                .fetch(TICKET.ID);
    }

    /// Tickets that are not done, counted up to `most`.
    public int open(AgentId agent, int most) {
        return sql.fetchCount(selectOne()
                .from(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        TICKET.ASSIGNEE_ID.eq(agent),
                        TICKET.CATEGORY.in(inline("new"), inline("open"), inline("pending"), inline("on-hold")),
                        TICKET.SPAM.isFalse())
                .limit(most));
    }

    private static Condition waiting() {
        return TICKET.WORKSPACE_ID.eq(Workspaces.current()).and(TICKET.CATEGORY.in(inline("new"), inline("open")));
    }
}
