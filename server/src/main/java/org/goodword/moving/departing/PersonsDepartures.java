package org.goodword.moving.departing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// A file that holds everybody holds him too: all that were made here go when somebody is erased.
@Component
@Order(900)
class PersonsDepartures implements PersonalData {
    private final Departures departures;

    PersonsDepartures(Departures departures) {
        this.departures = departures;
    }

    @Override
    public String module() {
        return "moving";
    }

    @Override
    public List<Holding> holdings(Person person) {
        return List.of();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        return Piece.last(Map.of("workspaceExports", departures.deleteAll()));
    }
}
