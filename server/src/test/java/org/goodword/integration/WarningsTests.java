package org.goodword.integration;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.integration.Receiver.Answer;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Who can switch an endpoint on again is written to when it was switched off.
@GoodwordTest
class WarningsTests {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private Later later;

    private final UUID id = UUID.randomUUID();
    private Receiver receiver;
    private SmtpSink sink;
    private Company acme;
    private Rest ada;

    @BeforeEach
    void aDeskThatCanSend() throws IOException {
        receiver = new Receiver();
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        MailDesk.of(acme, sink.port());
    }

    @AfterEach
    void closed() throws IOException {
        receiver.close();
        sink.close();
    }

    @Test
    void whatTakesNothingForDaysIsToldOnceInTheAdministratorsLanguage() {
        ada.put("/agents/me/settings", Map.of("language", "de")).json(200);
        put();
        receiver.answers(_ -> Answer.of(500));
        acme.opened("First");
        acme.opened("Second");
        await().atMost(SOON).until(() -> !webhook().get("failingSince").isNull());
        later.failingFor(acme, id, Duration.ofDays(6));
        later.retry(acme, id);
        await().atMost(SOON).until(this::isOff);

        var mail = mail(1);
        assertThat(mail.subject()).startsWith("Shop wurde bei ").endsWith(" abgeschaltet");
        assertThat(mail.text())
                .startsWith("Guten Tag Ada")
                .contains("fünf Tage lang nichts angekommen", "(500)", "/settings/integrations")
                .doesNotContain(receiver.url());
        assertThat(recipients()).containsExactly(acme.ada().email());
        assertThat(warnings()).hasSize(1);
    }

    @Test
    void whatSaysThatItIsGoneIsToldAgainOnlyWhenItWasOnAgain() {
        put();
        receiver.answers(_ -> Answer.of(410));
        acme.opened("First");
        await().atMost(SOON).until(this::isOff);
        assertThat(mail(1).text()).startsWith("Hello Ada").contains("\"Shop\" answered that it wants no more (410)");

        put();
        acme.opened("Second");
        await().atMost(SOON).until(this::isOff);
        assertThat(mail(2).text()).contains("wants no more");
        assertThat(warnings()).hasSize(2);
    }

    /// As programs end what they began.
    @Test
    void nobodyIsToldOfAHookThatSaysItIsGone() {
        receiver.answers(_ -> Answer.of(410));
        ada.post("/hooks", Map.of("targetUrl", receiver.url(), "event", "ticket.created"))
                .json(201);
        acme.opened("Told");
        await().atMost(SOON).until(this::isOff);
        assertThat(warnings()).isEmpty();
    }

    @Test
    void whoeverMayNotSwitchItOnIsNotTold() {
        ada.patch("/agents/" + acme.tom().id(), Map.of("role", role("admin"))).json(200);
        put();
        receiver.answers(_ -> Answer.of(410));
        acme.opened("First");
        await().atMost(SOON).until(this::isOff);
        mail(2);
        assertThat(recipients())
                .containsExactlyInAnyOrder(acme.ada().email(), acme.tom().email());
    }

    @Test
    void whatIsLeftAloneForAWhileSaysWhatToDo() {
        put();
        receiver.answers(_ -> Answer.with(429, "Retry-After", "3600"));
        acme.opened("First");
        await().atMost(SOON).until(() -> !webhook().get("pausedUntil").isNull());
        later.failingFor(acme, id, Duration.ofHours(1));
        var health = ada.get("/health")
                .json(200)
                .get("checks")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("integrations"))
                .findFirst()
                .orElseThrow();
        assertThat(health.get("state").asString()).isEqualTo("worrying");
        assertThat(health.toString()).contains("is left alone for a while", "send it a test");
    }

    private String role(String key) {
        return ada.get("/roles")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("key").asString().equals(key))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private void put() {
        ada.put(
                        "/webhooks/" + id,
                        Map.of(
                                "kind",
                                "webhook",
                                "name",
                                "Shop",
                                "url",
                                receiver.url(),
                                "events",
                                List.of("ticket.created")))
                .json(200);
    }

    private JsonNode webhook() {
        return ada.get("/webhooks").json(200).at("/items/0");
    }

    private boolean isOff() {
        return !webhook().get("active").asBoolean();
    }

    private ReadMail mail(int number) {
        await().atMost(SOON).until(() -> sink.accepted().size() >= number);
        var content = sink.accepted().get(number - 1).content();
        return new MailReader().read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)));
    }

    private List<String> recipients() {
        return sink.accepted().stream()
                .flatMap(mail -> mail.recipients().stream())
                .toList();
    }

    private List<JsonNode> warnings() {
        return ada.get("/outbound")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("endpoint-warning"))
                .toList();
    }
}
