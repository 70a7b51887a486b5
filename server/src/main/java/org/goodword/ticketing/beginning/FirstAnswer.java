package org.goodword.ticketing.beginning;

import java.util.Map;
import org.goodword.platform.spi.FirstStep;
import org.springframework.stereotype.Component;

/// A customer has had an answer.
@Component
class FirstAnswer implements FirstStep {
    private final FirstTicketQuery tickets;

    FirstAnswer(FirstTicketQuery tickets) {
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public Progress progress() {
        return new Progress(tickets.answered(), Map.of());
    }
}
