package org.goodword.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// A customer asks something new.
@GoodwordTest
class AskingAnewTests {
    private static final String DANA = "dana@nordwind.example";

    @Autowired
    private Cast cast;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private Visitor dana;

    @BeforeEach
    void danaIsSignedIn() throws IOException {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        dana = desk.signedIn(DANA);
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void aNewTicketIsAskedForByTheFormOfItsType() {
        field("product", List.of("lamp", "chair"));
        field("watts", List.of("low", "high"));
        var ada = acme.ada().rest();
        var always = Map.of("all", List.of());
        ada.put(
                        "/forms",
                        Map.of(
                                "subject",
                                "ticket",
                                "type",
                                "incident",
                                "places",
                                List.of(
                                        Map.of("field", "product", "requiredIf", always),
                                        Map.of(
                                                "field",
                                                "watts",
                                                "visibleIf",
                                                Map.of("field", "product", "is", List.of("lamp"))))))
                .json(200);
        assertThat(dana.at("/tickets/new").text()).contains("Incident", "Question");
        var form = dana.at("/tickets/new?type=incident").text();
        assertThat(form).contains("name=\"field.product\"").doesNotContain("field.watts");

        var incomplete = dana.upload(
                dana.base() + "/tickets",
                Map.of("type", "incident", "subject", "", "text", "Sparks"),
                Map.of("photo.png", "png".getBytes(UTF_8)));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.text()).contains("look at the marked fields", "Sparks", "photo.png");

        // What he chose asks for more: shown before anything is sent.
        var typed = Map.of("type", "incident", "subject", "It sparks", "text", "Sparks", "field.product", "lamp");
        var more = dana.upload(dana.base() + "/tickets", typed, Map.of());
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.text())
                .contains("there is more to fill in", "name=\"field.watts\"", "value=\"It sparks\"", "photo.png");

        var all = new HashMap<>(typed);
        all.put("field.watts", "high");
        all.put("field.inner", "not asked");
        var sent = dana.upload(dana.base() + "/tickets", all, Map.of());
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        var opened = one(Long.parseLong(sent.header("Location").replaceAll("\\D+(\\d+)$", "$1")));
        assertThat(opened.get("type").asString()).isEqualTo("incident");
        assertThat(opened.get("fields").get("watts").asString()).isEqualTo("high");
        assertThat(opened.get("requester").get("email").asString()).isEqualTo(DANA);
        assertThat(desk.messages(opened.get("number").asLong()).get(0).get("attachments"))
                .hasSize(1);
        assertThat(dana.at("/tickets/new?type=nonsense").status()).isEqualTo(404);
    }

    @Test
    void aSecondClickOpensNothingTwice() {
        dana.at("/tickets/new?type=question");
        var form = Map.of(
                "type",
                "question",
                "subject",
                "Opening hours",
                "text",
                "When?",
                "id",
                "0199aaaa-0000-7000-8000-000000000002");
        var first = dana.post(dana.base() + "/tickets", form);
        dana.at("/tickets/new?type=question");
        var second = dana.post(dana.base() + "/tickets", form);
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .contains("/tickets/");
        assertThat(acme.ada().rest().get("/tickets").json(200).get("items")).hasSize(1);

        // What somebody else said has an id that is his.
        var eve = desk.signedIn("eve@elsewhere.example");
        eve.at("/tickets/new?type=question");
        assertThat(eve.post(eve.base() + "/tickets", form).status()).isEqualTo(409);
    }

    private void field(String key, List<String> options) {
        acme.ada()
                .rest()
                .post(
                        "/fields",
                        Map.of(
                                "subject",
                                "ticket",
                                "key",
                                key,
                                "kind",
                                "choice",
                                "customers",
                                true,
                                "name",
                                Map.of("en", key),
                                "options",
                                options.stream()
                                        .map(option -> Map.of("key", option, "name", Map.of("en", option)))
                                        .toList()))
                .json(201);
    }

    private JsonNode one(long ticket) {
        return acme.ada().rest().get("/tickets/" + ticket).json(200);
    }
}
