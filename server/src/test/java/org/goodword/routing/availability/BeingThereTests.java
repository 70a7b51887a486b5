package org.goodword.routing.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.TeamId;
import org.goodword.routing.Routing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class BeingThereTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Routing routing;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void anAgentIsAwayUntilSheChoosesOtherwise() {
        var mara = acme.mara().rest();
        assertThat(mara.get("/availability").json(200).get("state").asString()).isEqualTo("away");

        mara.put("/availability", Map.of("state", "online")).json(200);

        assertThat(mara.get("/availability").json(200).get("state").asString()).isEqualTo("online");
        mara.put("/availability", Map.of("state", "asleep")).refused(422, "invalid-value");
        var all = acme.ben().rest().get("/availability/agents").json(200).get("items");
        assertThat(all).hasSize(1);
        assertThat(all.get(0).get("agent").asString())
                .isEqualTo(acme.mara().id().toString());
    }

    @Test
    void sheIsThereOnceAScreenOfHersIsOpen() {
        acme.mara().rest().put("/availability", Map.of("state", "online")).json(200);
        assertThat(anyone(Optional.empty())).isFalse();

        var screen = opens(acme.mara());

        await().atMost(Duration.ofSeconds(60)).until(() -> anyone(Optional.empty()));
        assertThat(acme.mara()
                        .rest()
                        .get("/availability")
                        .json(200)
                        .get("connected")
                        .asBoolean())
                .isTrue();
        assertThat(anyone(Optional.of(new TeamId(acme.support())))).isTrue();
        assertThat(anyone(Optional.of(new TeamId(acme.billing())))).isFalse();
        acme.mara().rest().put("/availability", Map.of("state", "away")).json(200);
        assertThat(anyone(Optional.empty())).isFalse();
        screen.abort();
    }

    private boolean anyone(Optional<TeamId> team) {
        return acme.in(() -> routing.anyoneOnline(team));
    }

    private static WebSocket opens(Person person) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        person.rest().headers().forEach(builder::header);
        var uri = URI.create(person.rest().base().replace("http:", "ws:") + "/stream");
        var socket = builder.buildAsync(uri, new WebSocket.Listener() {}).join();
        socket.sendText("{\"type\":\"hello\",\"cursor\":null}", true).join();
        return socket;
    }
}
