package org.goodword.advocacy.asking;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.goodword.advocacy.db.Tables.CONSENT;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.UUID;
import org.goodword.advocacy.AskId;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// A deleted ticket takes along what was asked about it, and what is quoted from it.
@Component
class AskPart implements TicketPart {
    private final AskStore store;

    AskPart(AskStore store) {
        this.store = store;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(
                new Rows(ASK, of(ticket)),
                new Rows(
                        CONSENT,
                        CONSENT.WORKSPACE_ID
                                .eq(Workspaces.current())
                                .and(CONSENT.ASK_ID.in(select(ASK.ID).from(ASK).where(of(ticket))))));
    }

    @Override
    public List<UUID> subjects(TicketId ticket) {
        return store.of(ticket).stream().map(AskId::value).toList();
    }

    private static Condition of(TicketId ticket) {
        return ASK.WORKSPACE_ID.eq(Workspaces.current()).and(ASK.TICKET_ID.eq(ticket));
    }
}
