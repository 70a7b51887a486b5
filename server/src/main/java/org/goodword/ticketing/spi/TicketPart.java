package org.goodword.ticketing.spi;

import java.util.List;
import java.util.UUID;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;

/// What a module keeps of tickets. It goes with a ticket that is deleted, and comes back when that is undone.
public interface TicketPart {
    /// Those first that others of them point to. None may point to another module's but for ticketing's own.
    List<Rows> rows(TicketId ticket);

    /// What its due work and its outgoing mails are about, beside the ticket itself.
    default List<UUID> subjects(TicketId ticket) {
        return List.of();
    }

    /// It will not come back: forgets what lies outside of those rows, in the same transaction.
    default void purge(TicketId ticket) {}
}
