package org.goodword.ticketing.people;

import java.util.List;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.contacts.spi.TimelineSource;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

/// Tickets when they were opened, each with how much was said in it and what was said last.
@Component
class TicketMoments implements TimelineSource {
    private final TicketMomentQuery query;

    TicketMoments(TicketMomentQuery query) {
        this.query = query;
    }

    @Override
    public List<Moment> moments(Party party, Stretch stretch, Caller caller) {
        return query.moments(party, stretch, caller);
    }
}
