package org.goodword.ticketing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class FailedDeliveriesTests {
    @Autowired
    private Cast cast;

    @Autowired
    private LedgerReader ledger;

    private Company acme;
    private String ticket;

    @BeforeEach
    void aTicketOfABrandWithoutAnAddress() {
        acme = cast.acme();
        ticket = acme.opened("Stapler").id();
    }

    @Test
    void whoWroteItAndWhoHasTheTicketAreTold() {
        acme.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("assignee", acme.mara().id()))
                .json(200);
        reply();
        var told = awaitTold(2);
        assertThat(told)
                .extracting(entry -> entry.subject().id())
                .containsExactlyInAnyOrder(acme.tom().id(), acme.mara().id());
        assertThat(told)
                .allSatisfy(entry -> assertThat(entry.facts())
                        .containsEntry("ticket", ticket)
                        .containsEntry("state", "failed"));
    }

    @Test
    void whoIsBothIsToldOnceForEachTime() {
        acme.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("assignee", acme.tom().id()))
                .json(200);
        reply();
        awaitTold(1);
        var delivery = acme.tom()
                .rest()
                .get("/tickets/" + ticket + "/deliveries")
                .json(200)
                .at("/items/0/id")
                .asString();
        acme.tom().rest().post("/outbound/" + delivery + "/attempts", null);
        awaitTold(2);
    }

    private void reply() {
        acme.tom()
                .rest()
                .post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Look in the cellar"))
                .json(201);
    }

    private List<Entry> awaitTold(int times) {
        return await().atMost(Duration.ofSeconds(60)).until(this::told, told -> told.size() == times);
    }

    private List<Entry> told() {
        return acme.in(() -> ledger.read(Position.START, 1000)).stream()
                .filter(entry -> entry.event().equals("inbox.delivery-failed"))
                .toList();
    }
}
