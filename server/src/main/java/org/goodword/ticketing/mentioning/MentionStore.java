package org.goodword.ticketing.mentioning;

import static org.goodword.ticketing.db.Tables.FOLLOWER;
import static org.goodword.ticketing.db.Tables.MENTION;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class MentionStore {
    private final DSLContext sql;

    MentionStore(DSLContext sql) {
        this.sql = sql;
    }

    void insert(AgentId agent, TicketId ticket, MessageId message) {
        sql.insertInto(MENTION)
                .set(MENTION.WORKSPACE_ID, Workspaces.current())
                .set(MENTION.AGENT_ID, agent)
                .set(MENTION.TICKET_ID, ticket)
                .set(MENTION.MESSAGE_ID, message)
                .execute();
    }

    boolean isNamed(AgentId agent, TicketId ticket) {
        return sql.fetchExists(
                MENTION,
                MENTION.WORKSPACE_ID.eq(Workspaces.current()),
                MENTION.AGENT_ID.eq(agent),
                MENTION.TICKET_ID.eq(ticket));
    }

    boolean follow(AgentId agent, TicketId ticket) {
        return sql.insertInto(FOLLOWER)
                        .set(FOLLOWER.WORKSPACE_ID, Workspaces.current())
                        .set(FOLLOWER.AGENT_ID, agent)
                        .set(FOLLOWER.TICKET_ID, ticket)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    boolean unfollow(AgentId agent, TicketId ticket) {
        return sql.deleteFrom(FOLLOWER)
                        .where(
                                FOLLOWER.WORKSPACE_ID.eq(Workspaces.current()),
                                FOLLOWER.AGENT_ID.eq(agent),
                                FOLLOWER.TICKET_ID.eq(ticket))
                        .execute()
                == 1;
    }

    Map<TicketId, Set<AgentId>> followers(Collection<TicketId> tickets) {
        return sql
                .select(FOLLOWER.TICKET_ID, FOLLOWER.AGENT_ID)
                .from(FOLLOWER)
                .where(FOLLOWER.WORKSPACE_ID.eq(Workspaces.current()), FOLLOWER.TICKET_ID.in(tickets))
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.value1(), Collectors.mapping(row -> row.value2(), Collectors.toSet())));
    }
}
