package org.goodword.chat.streaming;

import java.util.Optional;
import java.util.UUID;
import org.goodword.ticketing.TicketId;

/// Up to where a visitor has been told: a message of a ticket, or nothing yet. Opaque to clients.
public record Place(int epoch, Optional<TicketId> ticket, int seq) {
    private static final String NONE = "none";

    public static Place before(int epoch) {
        return new Place(epoch, Optional.empty(), 0);
    }

    public static Place at(int epoch, TicketId ticket, int seq) {
        return new Place(epoch, Optional.of(ticket), seq);
    }

    /// Empty for what we did not write.
    public static Optional<Place> read(String cursor) {
        var parts = cursor.split("\\.", 4);
        if (parts.length != 3) return Optional.empty();
        try {
            var ticket = parts[1].equals(NONE)
                    ? Optional.<TicketId>empty()
                    : Optional.of(new TicketId(UUID.fromString(parts[1])));
            return Optional.of(new Place(Integer.parseInt(parts[0]), ticket, Integer.parseInt(parts[2])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public String cursor() {
        return epoch + "." + ticket.map(id -> id.value().toString()).orElse(NONE) + "." + seq;
    }

    boolean isOf(Place other) {
        return epoch == other.epoch && ticket.equals(other.ticket);
    }
}
