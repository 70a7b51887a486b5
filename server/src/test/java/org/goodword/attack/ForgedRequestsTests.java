package org.goodword.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Tab;
import org.goodword.contract.Endpoints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A page of somebody else makes the browser of one who is signed in ask for things.
@GoodwordTest
class ForgedRequestsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Endpoints endpoints;

    private Company acme;
    private Tab browser;

    @BeforeEach
    void signedIn() {
        acme = cast.acme();
        browser = new Tab(cast, acme);
        browser.signIn(acme.ada().email(), Company.PASSWORD).json(201);
        browser.get("/session").json(200);
    }

    @Test
    @Asvs({"4.2.2", "13.2.3"})
    void noEndpointChangesAnythingForACookieAlone() {
        for (var endpoint : endpoints.all()) {
            var words = endpoint.split(" ");
            // Visitors of a chat have no cookie of ours.
            if (words[0].equals("GET") || words[1].startsWith("/chat/")) continue;
            var path = words[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            browser.forged(words[0], path, Map.of()).refused(403, "csrf-token-missing");
        }
        browser.get("/session").json(200);
    }

    @Test
    @Asvs({"4.2.2", "14.5.3"})
    void anotherSiteIsNotToldWhatTheAnswerSays() {
        for (var origin : new String[] {"https://evil.example", "null", "http://localhost.evil.example"}) {
            var answer = new Tab(cast, acme).with("Origin", origin).get("/openapi.json");
            assertThat(answer.header("Access-Control-Allow-Origin")).as(origin).isEmpty();
            var asked = cast.anonymous()
                    .with("Origin", origin)
                    .with("Access-Control-Request-Method", "DELETE")
                    .send("OPTIONS", "/tickets", null);
            assertThat(asked.header("Access-Control-Allow-Origin")).as(origin).isEmpty();
            assertThat(asked.header("Access-Control-Allow-Methods")).as(origin).isEmpty();
        }
    }

    @Test
    @Asvs({"13.2.1", "14.5.1"})
    void aMethodIsWhatItSaysAndNotWhatAHeaderSays() {
        var ada = acme.ada().rest();
        var ticket = acme.opened("The lamp flickers").id();
        for (var header : new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
            assertThat(ada.with(header, "DELETE")
                            .post("/tickets/" + ticket, Map.of())
                            .status())
                    .as(header)
                    .isEqualTo(405);
        assertThat(ada.send("TRACE", "/tickets", null).status()).isGreaterThanOrEqualTo(400);
        assertThat(ada.post("/tickets/" + ticket + "?_method=DELETE", Map.of()).status())
                .isEqualTo(405);
        ada.get("/tickets/" + ticket).json(200);
    }

    @Test
    @Asvs("13.2.5")
    void aFormOfAnotherSiteIsNoJson() {
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml"})
            assertThat(acme.ada()
                            .rest()
                            .with("Content-Type", type)
                            .post("/tickets", "{\"subject\": \"forged\"}")
                            .status())
                    .as(type)
                    .isEqualTo(415);
    }

    @Test
    @Asvs({"3.1.1", "13.1.3"})
    void noTokenIsTakenFromAnAddress() {
        var issued = acme.ada().rest().post("/tokens", Map.of("name", "Mine")).json(201);
        var secret = issued.get("token").asString();
        Rest stranger = cast.anonymous();
        stranger.withToken(secret).get("/tickets").json(200);
        for (var name : new String[] {"token", "access_token", "authorization", "api_key"})
            stranger.get("/tickets?" + name + "=" + secret).refused(401, "not-signed-in");
    }
}
