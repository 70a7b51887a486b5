package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.TicketId;

/// What a report is about.
///
/// @param message absent for what was sent by machine: an acknowledgement, a transcript, a question about a quote
/// @param letter what was sent by machine, where its writer wants to hear of it
/// @param side where the message was for a third party
public record Bounced(TicketId ticket, Optional<Message> message, Optional<UUID> letter, Optional<Side> side) {
    Bounced(TicketId ticket, Optional<Message> message, Optional<Side> side) {
        this(ticket, message, Optional.empty(), side);
    }

    List<EmailAddress> sentTo() {
        return side.map(found -> List.of(found.to()))
                .orElseGet(() -> message.stream()
                        .flatMap(found -> found.addresses().stream())
                        .filter(address -> address.role() != MessageAddress.Role.FROM)
                        .map(MessageAddress::address)
                        .distinct()
                        .toList());
    }
}
