package org.goodword.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.integration.Receiver.Answer;
import org.goodword.integration.Receiver.Got;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Against simulators that take what the documents of Slack (incoming webhooks, Block Kit) and of Microsoft Teams
/// (Workflows, "When a Teams webhook request is received") say, and refuse the rest. No real channel was asked.
@GoodwordTest
class ChannelCardsTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    private Receiver simulator;
    private Company acme;
    private Rest ada;
    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void aSimulator() {
        simulator = new Receiver();
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void slackGetsALinkedSentence() {
        simulator.answers(ChannelCardsTests::slack);
        put("slack", "priority:urgent", "ticket.created", "ticket.assignee-changed");
        acme.opened("Usual");
        var urgent = acme.ticket("Fire <b> & \"smoke\"");
        urgent.put("priority", "urgent");
        var ticket = acme.opened(urgent);
        ada.patch("/tickets/" + ticket.id(), Map.of("assignee", acme.mara().id()))
                .json(200);
        await().atMost(SOON).until(() -> simulator.got().size() == 2);
        var number = ticket.json().get("number").asLong();
        var said = simulator.got().getFirst().json().at("/blocks/0/text/text").asString();
        assertThat(said)
                .startsWith("New: <http")
                .endsWith("/inbox/all/%d|#%d Fire &lt;b&gt; &amp; \"smoke\">".formatted(number, number));
        assertThat(simulator.got().getLast().json().get("text").asString()).endsWith("was given to Mara.");
        await().atMost(SOON).until(() -> deliveries().size() == 2);
        assertThat(deliveries().get(0).get("answer").asString()).isEqualTo("ok");
        assertThat(simulator.got().getFirst().header("webhook-signature")).isEmpty();
    }

    @Test
    void teamsGetsAnAdaptiveCard() {
        simulator.answers(ChannelCardsTests::teams);
        put("teams", "", "ticket.created");
        var ticket = acme.opened("Printer *on* fire");
        await().atMost(SOON).until(() -> deliveries().size() == 1);
        var card = simulator.got().getFirst().json().at("/attachments/0/content");
        var number = ticket.json().get("number").asLong();
        assertThat(card.at("/body/0/text").asString()).isEqualTo("New: #%d Printer \\*on\\* fire".formatted(number));
        assertThat(card.at("/actions/0/url").asString()).endsWith("/inbox/all/" + number);
        assertThat(deliveries().get(0).get("status").asInt()).isEqualTo(202);
    }

    @Test
    void aTestSaysThatTheChannelIsReachedAndTheAddressStaysSecret() {
        for (var kind : List.of("slack", "teams")) {
            simulator.answers(kind.equals("slack") ? ChannelCardsTests::slack : ChannelCardsTests::teams);
            var webhook = UUID.randomUUID();
            var made = ada.put("/webhooks/" + webhook, body(kind, "", "ticket.created"))
                    .json(200);
            assertThat(made.get("url").asString()).isEqualTo("https://localhost/…");
            assertThat(made.get("secret").isNull()).isTrue();
            ada.post("/webhooks/" + webhook + "/secret", null).refused(422, "invalid-value");
            ada.post("/webhooks/" + webhook + "/test", null).json(200);
            await().atMost(SOON)
                    .until(() -> ada.get("/webhooks/" + webhook + "/deliveries?state=delivered")
                                    .json(200)
                                    .get("items")
                                    .size()
                            == 1);
            // Without an address it stays where it is.
            var renamed = body(kind, "", "ticket.created");
            renamed.remove("url");
            renamed.put("name", "Renamed");
            assertThat(ada.put("/webhooks/" + webhook, renamed)
                            .json(200)
                            .get("name")
                            .asString())
                    .isEqualTo("Renamed");
        }
        assertThat(simulator.got()).hasSize(2).allMatch(got -> got.body().contains("Goodword reaches this channel."));
    }

    /// `text` and blocks of a known type, or `invalid_payload`.
    private static Answer slack(Got got) {
        var message = got.json();
        var block = message.at("/blocks/0");
        var good = message.path("text").isString()
                && block.path("type").asString("").equals("section")
                && block.at("/text/type").asString("").equals("mrkdwn")
                && block.at("/text/text").asString("").length() <= 3000;
        return new Answer(good ? 200 : 400, Map.of(), good ? "ok" : "invalid_payload", false);
    }

    /// A message with one Adaptive Card is accepted; a workflow that finds no card fails.
    private static Answer teams(Got got) {
        var message = got.json();
        var attachment = message.at("/attachments/0");
        var card = attachment.path("content");
        var good = message.path("type").asString("").equals("message")
                && attachment.path("contentType").asString("").equals("application/vnd.microsoft.card.adaptive")
                && card.path("type").asString("").equals("AdaptiveCard")
                && card.path("version").asString("").startsWith("1.")
                && card.at("/body/0/type").asString("").equals("TextBlock");
        return Answer.of(good ? 202 : 400);
    }

    private JsonNode deliveries() {
        return ada.get("/webhooks/" + id + "/deliveries?state=delivered")
                .json(200)
                .get("items");
    }

    private void put(String kind, String filter, String... events) {
        ada.put("/webhooks/" + id, body(kind, filter, events)).json(200);
    }

    private Map<String, Object> body(String kind, String filter, String... events) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put("name", "Channel");
        body.put("url", simulator.url());
        body.put("events", List.of(events));
        body.put("filter", filter);
        return body;
    }
}
