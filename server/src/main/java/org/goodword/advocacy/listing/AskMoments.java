package org.goodword.advocacy.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.contacts.spi.TimelineSource;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

/// What somebody was asked, and what became of it.
@Component
class AskMoments implements TimelineSource {
    private final Asks asks;

    AskMoments(Asks asks) {
        this.asks = asks;
    }

    @Override
    public List<Moment> moments(Party party, Stretch stretch, Caller caller) {
        if (!caller.may(AdvocacyPermissions.VIEW)) return List.of();
        return switch (party) {
            case Party.Person(var contact) ->
                asks.of(contact, stretch, caller).stream()
                        .map(AskMoments::moment)
                        .toList();
            // What its people were asked stands on their own pages.
            case Party.Company _ -> List.of();
        };
    }

    private static Moment moment(Asks.AskRow row) {
        var ask = row.ask();
        return new Moment(
                ask.times().asked(),
                ask.id().value(),
                "ask",
                Optional.of(new Actor.Agent(ask.by())),
                ask.quote(),
                Optional.of(new Moment.OfTicket(ask.origin().ticket().value(), row.number(), "")),
                Map.of("state", ask.state().code()));
    }
}
