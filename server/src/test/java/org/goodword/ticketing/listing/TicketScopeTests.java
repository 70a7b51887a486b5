package org.goodword.ticketing.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.identity.Agents;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class TicketScopeTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Agents agents;

    @Autowired
    private TicketQuery query;

    @Autowired
    private TicketsVisible visible;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void whatIsToldIsWhatListsShow() {
        var acme = cast.acme();
        var tickets = everyAssignment(acme);
        var people = new ArrayList<>(acme.people());
        people.add(cast.withRole(acme, "looker", RowScope.ALL, "audit.view"));
        for (var scope : RowScope.values())
            people.add(cast.withRole(acme, "of-" + scope.ordinal(), scope, ofSecond(acme), "ticket.view"));
        acme.in(() -> {
            var sight = visible.look("ticket", tickets);
            for (var person : people) {
                var caller = agents.callerFor(person.agent().id());
                var shown = transaction.execute(_ ->
                        query.visible(tickets.stream().map(TicketId::new).toList(), caller).stream()
                                .map(row -> row.ticket().id().value())
                                .toList());
                var told = tickets.stream().filter(id -> sight.sees(caller, id)).toList();
                assertThat(told).as(person.email()).containsExactlyInAnyOrderElementsOf(shown);
                assertThat(sight.sees(caller, UUID.randomUUID())).isFalse();
            }
            return true;
        });
    }

    private static Limits ofSecond(Company acme) {
        var second = acme.ada().rest().get("/brands").json(200).at("/items/1/id");
        return Limits.of(new BrandScope.Only(Set.of(UUID.fromString(second.asString()))), FieldRights.ALL);
    }

    private static List<UUID> everyAssignment(Company acme) {
        var tickets = new ArrayList<UUID>();
        var brands = new ArrayList<@Nullable String>();
        brands.add(null);
        brands.add(acme.ada()
                .rest()
                .post("/brands", Map.of("key", "second", "name", "Second"))
                .id());
        for (var brand : brands) tickets.addAll(everyAssignment(acme, brand));
        return tickets;
    }

    private static List<UUID> everyAssignment(Company acme, @Nullable String brand) {
        var tickets = new ArrayList<UUID>();
        var teams = java.util.Arrays.asList(null, acme.support(), acme.billing());
        var assignees = java.util.Arrays.asList(
                null, acme.mara().id(), acme.lou().id(), acme.ben().id());
        for (var team : teams) {
            for (var assignee : assignees) {
                var body = acme.ticket("Stapler");
                if (team != null) body.put("team", team);
                if (brand != null) body.put("brand", brand);
                var id = acme.opened(body).id();
                if (assignee != null)
                    acme.ada()
                            .rest()
                            .patch("/tickets/" + id, Map.of("assignee", assignee))
                            .json(200);
                tickets.add(UUID.fromString(id));
            }
        }
        return tickets;
    }
}
