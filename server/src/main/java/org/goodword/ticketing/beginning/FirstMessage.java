package org.goodword.ticketing.beginning;

import java.util.Map;
import org.goodword.platform.spi.FirstStep;
import org.springframework.stereotype.Component;

/// Somebody has written, by mail, form or chat.
@Component
class FirstMessage implements FirstStep {
    private final FirstTicketQuery tickets;

    FirstMessage(FirstTicketQuery tickets) {
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "message";
    }

    @Override
    public Progress progress() {
        return tickets.written()
                .map(number -> new Progress(true, Map.of("ticket", number)))
                .orElse(new Progress(false, Map.of()));
    }
}
