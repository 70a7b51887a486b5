package org.goodword.integration.telling;

import org.goodword.ticketing.Ticket;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people look at it.
@Component
class TicketPlaces {
    private final String url;

    TicketPlaces(@Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.url = url;
    }

    String of(Ticket ticket) {
        return "%s/inbox/all/%d".formatted(url, ticket.number());
    }
}
