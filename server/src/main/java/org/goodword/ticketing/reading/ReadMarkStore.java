package org.goodword.ticketing.reading;

import static org.goodword.ticketing.db.Tables.READ_MARK;
import static org.jooq.impl.DSL.excluded;

import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ReadMarkStore {
    private final DSLContext sql;

    ReadMarkStore(DSLContext sql) {
        this.sql = sql;
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
