package org.goodword.mail.receiving;

import static org.goodword.mail.db.Tables.KNOWN_ID;

import java.util.List;
import org.goodword.files.Files;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

/// No answer finds a deleted ticket. Its mails stay known, so that one delivered again brings nothing back.
@Component
class MailPart implements TicketPart {
    private final InboundStore inbound;
    private final Files files;

    MailPart(InboundStore inbound, Files files) {
        this.inbound = inbound;
        this.files = files;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(new Rows(
                KNOWN_ID, KNOWN_ID.WORKSPACE_ID.eq(Workspaces.current()).and(KNOWN_ID.TICKET_ID.eq(ticket))));
    }

    @Override
    public void purge(TicketId ticket) {
        files.erase(inbound.blank(ticket));
    }
}
