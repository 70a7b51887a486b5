package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class BeginningTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void aScreenThatIsLoadedAfterTheSessionIsToldWhatHappenedSince() {
        acme.opened("Before");
        var session = acme.ada().rest().get("/session");
        session.json(200);
        var ticket = acme.opened("Since").id();
        try (var ada = Client.connect(acme.ada().rest())) {
            ada.hello(session.header("Stream-Cursor"));
            ada.next("welcome");
            var events = ada.eventsUntil("message.added", ticket);
            assertThat(events)
                    .allSatisfy(event ->
                            assertThat(event.at("/subject/id").asString()).isEqualTo(ticket));
        }
    }

    @Test
    void aCursorIsOnlyForWhoIsSignedIn() {
        assertThat(cast.anonymous().get("/session").header("Stream-Cursor")).isEmpty();
    }

    @Test
    void mailboxesAreToldToWhomMayManageThem() {
        try (var ada = Client.listening(acme.ada().rest());
                var mara = Client.listening(acme.mara().rest())) {
            var account = UUID.randomUUID().toString();
            var brand =
                    acme.ada().rest().get("/brands").json(200).at("/items/0/id").asString();
            var address = "help@" + acme.domain();
            acme.ada()
                    .rest()
                    .put(
                            "/channel-accounts/" + account,
                            Map.of("kind", "email", "brand", brand, "address", address, "name", "Help"))
                    .json(200);
            var ticket = acme.opened("Stapler").id();
            ada.eventsUntil("channel.configured", account);
            var hers = mara.eventsUntil("ticket.opened", ticket);
            assertThat(hers).noneMatch(event -> Client.is(event, "channel.configured", account));
        }
    }
}
