package org.goodword.ticketing.deleting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Rejected;
import org.goodword.platform.Rows;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

/// All that hangs on a ticket, whichever module keeps it.
@Component
public class Belongings {
    private final List<TicketPart> parts;
    private final Outbox outbox;
    private final DueWork work;

    Belongings(List<TicketPart> parts, Outbox outbox, DueWork work) {
        this.parts = parts;
        this.outbox = outbox;
        this.work = work;
    }

    /// Keeps its mails from leaving, and says which rows are its own: those first that others of them point to.
    ///
    /// @throws Rejected `already-leaving` when a mail is on its way just now
    public List<Rows> hold(TicketId ticket) {
        var subjects = subjects(ticket);
        outbox.hold(subjects);
        return rows(ticket, subjects);
    }

    /// The same tables, for rows that lie aside: which they were was said when they were laid there.
    List<Rows> tables(TicketId ticket) {
        return rows(ticket, List.of());
    }

    /// They are back: what was to leave goes on its way.
    void release(TicketId ticket) {
        outbox.release(subjects(ticket));
    }

    /// The ticket will not come back.
    public void purge(TicketId ticket) {
        parts.forEach(part -> part.purge(ticket));
    }

    private List<UUID> subjects(TicketId ticket) {
        var own = parts.stream().flatMap(part -> part.subjects(ticket).stream());
        return Stream.concat(Stream.of(ticket.value()), own).toList();
    }

    private List<Rows> rows(TicketId ticket, Collection<UUID> subjects) {
        var own = parts.stream().flatMap(part -> part.rows(ticket).stream());
        return Stream.concat(own, Stream.of(outbox.rows(subjects), work.rows(subjects)))
                .toList();
    }
}
