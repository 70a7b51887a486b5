package org.goodword.ticketing.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class AudienceTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void enter() {
        acme = cast.acme();
    }

    @Test
    void whatIsATeamsIsSeenByItAndByThoseWhoSeeAll() {
        var ticket = acme.openedFor(acme.support(), "Printer").id();
        assertThat(reasons(ticket))
                .isEqualTo(Map.of(id(acme.ada()), "all", id(acme.tom()), "all", id(acme.mara()), "team"));
        var told = acme.ada().rest().get("/tickets/" + ticket + "/audience").json(200);
        assertThat(told.get("others").asInt()).isEqualTo(2);
    }

    @Test
    void whatIsNoTeamsIsSeenByTeamsToo() {
        assertThat(reasons(acme.opened("Printer").id())).containsEntry(id(acme.ben()), "no-team");
    }

    @Test
    void whoHasItSeesIt() {
        var ticket = acme.openedFor(acme.support(), "Printer").id();
        acme.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("assignee", acme.lou().id()))
                .json(200);
        assertThat(reasons(ticket)).containsEntry(id(acme.lou()), "assignee");
    }

    @Test
    void whoIsNamedSeesItAndNobodyElseDoes() {
        var ticket = acme.openedFor(acme.billing(), "Invoice").id();
        var named = reasons(ticket).keySet();
        for (var person : acme.people()) {
            var status = person.rest().get("/tickets/" + ticket).status();
            assertThat(status).as(person.email()).isEqualTo(named.contains(id(person)) ? 200 : 404);
        }
    }

    private static String id(Person person) {
        return person.id().toString();
    }

    private Map<String, String> reasons(String ticket) {
        return acme.ada()
                .rest()
                .get("/tickets/" + ticket + "/audience")
                .json(200)
                .get("items")
                .valueStream()
                .collect(Collectors.toMap(
                        viewer -> viewer.get("agent").asString(),
                        viewer -> viewer.get("reason").asString()));
    }
}
