package org.goodword.chat.conversing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.contacts.spi.TimelineSource;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// How somebody rated his chats.
@Component
class RatingMoments implements TimelineSource {
    private final RatingQuery query;
    private final Tickets tickets;

    RatingMoments(RatingQuery query, Tickets tickets) {
        this.query = query;
        this.tickets = tickets;
    }

    @Override
    public List<Moment> moments(Party party, Stretch stretch, Caller caller) {
        return switch (party) {
            case Party.Person(var contact) -> {
                var rated = query.of(contact, stretch, caller);
                var about = tickets.find(
                        rated.stream().map(RatingQuery.Rated::ticket).collect(Collectors.toSet()));
                yield rated.stream()
                        .map(one -> new Moment(
                                one.at(),
                                one.ticket().value(),
                                "rating",
                                Optional.of(new Actor.Contact(contact.value())),
                                one.comment(),
                                Optional.ofNullable(about.get(one.ticket())).map(RatingMoments::of),
                                Map.of("good", one.good())))
                        .toList();
            }
            // Of whole organisations chats keep nothing.
            case Party.Company _ -> List.of();
        };
    }

    private static Moment.OfTicket of(Ticket ticket) {
        return new Moment.OfTicket(
                ticket.id().value(), ticket.number(), ticket.heading().subject());
    }
}
