package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.DRAFT;
import static org.goodword.ticketing.db.Tables.FOLLOWER;
import static org.goodword.ticketing.db.Tables.READ_MARK;
import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.listing.TicketRow.Mine;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;

/// What a ticket is to one agent: beside each row of a page, and as a condition.
final class MineQuery {
    private MineQuery() {}

    /// Three look-ups for each row shown.
    static SelectField<Mine> of(Optional<AgentId> agent) {
        return agent.<SelectField<Mine>>map(MineQuery::of)
                .orElseGet(() -> inline(1).convertFrom(_ -> Mine.NOTHING));
    }

    private static SelectField<Mine> of(AgentId agent) {
        var read = one(select(READ_MARK.SEQ)
                .from(READ_MARK)
                .where(
                        READ_MARK.WORKSPACE_ID.eq(TICKET.WORKSPACE_ID),
                        READ_MARK.AGENT_ID.eq(agent),
                        READ_MARK.TICKET_ID.eq(TICKET.ID)));
        var draft = one(select(inline(1))
                .from(DRAFT)
                .where(
                        DRAFT.WORKSPACE_ID.eq(TICKET.WORKSPACE_ID),
                        DRAFT.AGENT_ID.eq(agent),
                        DRAFT.TICKET_ID.eq(TICKET.ID)));
        var follows = one(select(inline(1))
                .from(FOLLOWER)
                .where(
                        FOLLOWER.WORKSPACE_ID.eq(TICKET.WORKSPACE_ID),
                        FOLLOWER.AGENT_ID.eq(agent),
                        FOLLOWER.TICKET_ID.eq(TICKET.ID)));
        var unread = news(agent).and(read.lt(TICKET.SEQ));
        return row(field(unread), field(draft.eq(1)), field(follows.eq(1)))
                .convertFrom(row -> new Mine(row.value1(), row.value2(), row.value3()));
    }

    /// A scalar, which is looked up for each row shown: whether there is one could be answered by reading all of hers.
    private static Field<Integer> one(Select<Record1<Integer>> lookUp) {
        return coalesce(field(lookUp), inline(0));
    }

    /// As an anti-join over open work.
    static Condition unread(Optional<AgentId> agent) {
        return agent.map(id -> news(id).and(notExists(selectOne()
                        .from(READ_MARK)
                        .where(
                                READ_MARK.WORKSPACE_ID.eq(Workspaces.current()),
                                READ_MARK.AGENT_ID.eq(id),
                                READ_MARK.TICKET_ID.eq(TICKET.ID),
                                READ_MARK.SEQ.ge(TICKET.SEQ)))))
                .orElse(falseCondition());
    }

    private static Condition news(AgentId agent) {
        return TICKET.CATEGORY
                .in(inline("new"), inline("open"), inline("pending"), inline("on-hold"))
                .and(condition("{0} is distinct from {1}", TICKET.LAST_AUTHOR_ID, val(agent.value())));
    }
}
