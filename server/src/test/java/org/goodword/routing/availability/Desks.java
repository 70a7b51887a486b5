package org.goodword.routing.availability;

import java.util.Map;
import java.util.Set;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.springframework.stereotype.Component;

/// Puts people at their desks: online, as if a screen were open.
@Component
public class Desks {
    private final Availabilities availabilities;

    Desks(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    public void sit(Company company, Person... people) {
        for (var person : people) {
            opens(company, person);
            choose(person, "online");
        }
    }

    public void opens(Company company, Person person) {
        company.in(() -> {
            availabilities.seen(Set.of(person.agent().id()));
            return true;
        });
    }

    public void choose(Person person, String state) {
        person.rest().put("/availability", Map.of("state", state)).json(200);
    }
}
