package org.goodword.ticketing.statuses;

import static org.goodword.ticketing.db.Tables.RECLASSING;
import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.statuses.Reclassing.What;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.springframework.stereotype.Component;

@Component
class ReclassingStore {
    private final DSLContext sql;

    ReclassingStore(DSLContext sql) {
        this.sql = sql;
    }

    record Move(UUID id, What what, String from, String to, AgentId by) {}

    /// One that goes already goes where it was sent last.
    UUID begin(Move move) {
        return sql.insertInto(RECLASSING)
                .set(RECLASSING.WORKSPACE_ID, Workspaces.current())
                .set(RECLASSING.ID, move.id())
                .set(RECLASSING.WHAT, move.what().code())
                .set(RECLASSING.FROM_KEY, move.from())
                .set(RECLASSING.TO_KEY, move.to())
                .set(RECLASSING.AGENT_ID, move.by())
                .onConflict(RECLASSING.WORKSPACE_ID, RECLASSING.WHAT, RECLASSING.FROM_KEY)
                .doUpdate()
                .set(RECLASSING.TO_KEY, move.to())
                .returning(RECLASSING.ID)
                .fetchSingle(RECLASSING.ID);
    }

    Optional<Move> find(UUID id) {
        return sql.selectFrom(RECLASSING)
                .where(the(id))
                .fetchOptional(row -> new Move(
                        row.getId(),
                        What.valueOf(row.getWhat().toUpperCase(Locale.ROOT)),
                        row.getFromKey(),
                        row.getToKey(),
                        row.getAgentId()));
    }

    void end(UUID id) {
        sql.deleteFrom(RECLASSING).where(the(id)).execute();
    }

    List<TicketId> lockSome(Move move, int limit) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        column(move.what()).eq(move.from()))
                .orderBy(TICKET.ID)
                .limit(limit)
                .forUpdate()
                .fetch(TICKET.ID);
    }

    /// The tickets' versions go on, their times do not: nobody worked on them.
    void move(Move move, List<TicketId> tickets) {
        sql.update(TICKET)
                .set(column(move.what()), move.to())
                .set(TICKET.VERSION, TICKET.VERSION.plus(1))
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), TICKET.ID.in(tickets))
                .execute();
    }

    private static TableField<?, String> column(What what) {
        return switch (what) {
            case TYPE -> TICKET.TYPE_KEY;
            case STATUS -> TICKET.STATUS_KEY;
        };
    }

    private static Condition the(UUID id) {
        return RECLASSING.WORKSPACE_ID.eq(Workspaces.current()).and(RECLASSING.ID.eq(id));
    }
}
