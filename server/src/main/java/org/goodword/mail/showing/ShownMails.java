package org.goodword.mail.showing;

import static org.goodword.mail.db.Tables.INBOUND;

import java.util.List;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The mails of a ticket, for whom its row scope shows it.
@Component
public class ShownMails {
    /// Mails shown of one ticket: the newest.
    public static final int MOST = 500;

    private final ShownMailQuery query;
    private final Tickets tickets;
    private final Files files;

    ShownMails(ShownMailQuery query, Tickets tickets, Files files) {
        this.query = query;
        this.tickets = tickets;
        this.files = files;
    }

    /// Newest first.
    ///
    /// @throws Rejected `not-found`, also for a ticket the caller may not see
    @Transactional(readOnly = true)
    public List<ShownMail> of(TicketId ticket, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        if (tickets.find(ticket, caller).isEmpty()) throw NotFound.of("ticket", ticket.value());
        return query.of(ticket, tickets.shows(INBOUND.TICKET_ID, caller), MOST);
    }

    /// The mail that became a message, as it came.
    ///
    /// @throws Rejected `not-found` for a message that came by no mail, is gone, or the caller may not see
    @Transactional(readOnly = true)
    public StoredFile original(MessageId message, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return query.original(message, tickets.shows(INBOUND.TICKET_ID, caller))
                .filter(mail -> tickets.find(mail.ticket(), caller).isPresent())
                .flatMap(mail -> files.find(mail.file()))
                .orElseThrow(() -> NotFound.of("mail", message.value()));
    }
}
