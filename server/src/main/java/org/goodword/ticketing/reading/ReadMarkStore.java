package org.goodword.ticketing.reading;

import static org.goodword.ticketing.db.Tables.READ_MARK;
import static org.jooq.impl.DSL.excluded;

import java.util.Collection;
import java.util.Map;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
public class ReadMarkStore {
    private final DSLContext sql;

    ReadMarkStore(DSLContext sql) {
        this.sql = sql;
    }

    /// Up to which message she has read each.
    public Map<TicketId, Integer> of(Collection<TicketId> tickets, AgentId agent) {
        return sql.select(READ_MARK.TICKET_ID, READ_MARK.SEQ)
                .from(READ_MARK)
                .where(
                        READ_MARK.WORKSPACE_ID.eq(Workspaces.current()),
                        READ_MARK.AGENT_ID.eq(agent),
                        READ_MARK.TICKET_ID.in(tickets))
                .fetchMap(READ_MARK.TICKET_ID, READ_MARK.SEQ);
    }

    /// @return whether it moved
    boolean put(AgentId agent, TicketId ticket, int seq) {
        return sql.insertInto(READ_MARK)
                        .set(READ_MARK.WORKSPACE_ID, Workspaces.current())
                        .set(READ_MARK.AGENT_ID, agent)
                        .set(READ_MARK.TICKET_ID, ticket)
                        .set(READ_MARK.SEQ, seq)
                        .onConflict(READ_MARK.WORKSPACE_ID, READ_MARK.AGENT_ID, READ_MARK.TICKET_ID)
                        .doUpdate()
                        .set(READ_MARK.SEQ, excluded(READ_MARK.SEQ))
                        .where(READ_MARK.SEQ.ne(excluded(READ_MARK.SEQ)))
                        .execute()
                == 1;
    }
}
