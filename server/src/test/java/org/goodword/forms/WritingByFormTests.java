package org.goodword.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.identity.BrandId;
import org.goodword.platform.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class WritingByFormTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Secrets secrets;

    @LocalServerPort
    private int port;

    private Company acme;
    private JsonNode brand;
    private Rest visitor;

    @BeforeEach
    void acmeHasAHost() {
        acme = cast.acme();
        brand = acme.ada().rest().get("/brands").json(200).get("items").get(0);
        visitor = new Rest("http://localhost:" + port, Map.of())
                .with("Host", acme.domain())
                .with(
                        "X-Forwarded-For",
                        "203.0.113." + ThreadLocalRandom.current().nextInt(250))
                .with("Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void aVisitorsWordsBecomeATicketOfTheBrand() {
        var sent = send(filled());

        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        assertThat(sent.text()).contains("#1").contains("dana@nordwind.example");
        var ticket = tickets().get(0);
        assertThat(ticket.get("subject").asString()).isEqualTo("The lamp");
        assertThat(ticket.get("brand").asString()).isEqualTo(brand.get("id").asString());
        assertThat(ticket.get("requester").get("name").asString()).isEqualTo("Dana Scully");
        var message = acme.ada()
                .rest()
                .get("/tickets/1/messages")
                .json(200)
                .get("items")
                .get(0);
        assertThat(message.get("channel").asString()).isEqualTo("form");
        assertThat(message.get("text").asString()).isEqualTo("It flickers.\nStill.");
    }

    @Test
    void fieldsThatCustomersMayFillAreAskedAndJudged() {
        field("contract", Map.of("customers", true));
        field("inner", Map.of());
        var required = Map.of("field", "contract", "requiredIf", Map.of("all", java.util.List.of()));
        acme.ada()
                .rest()
                .put("/forms", Map.of("subject", "ticket", "places", java.util.List.of(required)))
                .json(200);
        var form = filled();
        var refused = send(form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("name=\"field.contract\"").doesNotContain("field.inner");
        form.put("field.contract", "brass");
        assertThat(send(form).status()).isEqualTo(422);
        form.put("field.contract", "gold");
        form.put("field.inner", "not asked");
        assertThat(send(form).status()).isEqualTo(200);
        var fields = tickets().get(0).get("fields");
        assertThat(fields.get("contract").asString()).isEqualTo("gold");
        assertThat(fields.has("inner")).isFalse();
    }

    private void field(String key, Map<String, Object> more) {
        var body = new java.util.HashMap<String, Object>(more);
        body.put("subject", "ticket");
        body.put("key", key);
        body.put("kind", "choice");
        body.put("name", Map.of("en", key));
        body.put("options", java.util.List.of(Map.of("key", "gold", "name", Map.of("en", "Gold"))));
        acme.ada().rest().post("/fields", body).json(201);
    }

    @Test
    void aSecondClickSendsNothingTwiceAndASecondMessageIsNotLost() {
        var form = filled();
        send(form);
        assertThat(send(form).text()).contains("#1");
        assertThat(tickets()).hasSize(1);

        form.put("text", "And the switch is broken");
        var again = send(form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("Your earlier message arrived").contains("And the switch is broken");
        assertThat(tickets()).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndTheRestStays() {
        var form = filled();
        form.put("email", "dana");
        form.put("subject", "");
        var answer = send(form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("This is not an e-mail address")
                .contains("value=\"Dana Scully\"")
                .contains("It flickers.");
        assertThat(tickets()).isEmpty();
    }

    @Test
    void machinesAreHeldUpAndPeopleOnlyAskedToSendAgain() {
        var trapped = filled();
        trapped.put("website", "https://spam.example");
        var quick = filled();
        quick.put("pass", passes(Clock.systemUTC()).issue(brandId()));
        var old = filled();
        old.put(
                "pass",
                passes(Clock.offset(Clock.systemUTC(), Duration.ofDays(-2))).issue(brandId()));
        var forged = filled();
        forged.computeIfPresent("pass", (_, pass) -> "AAAA" + pass.substring(4));
        var another = filled();
        another.put("pass", passes(aMinuteAgo()).issue(new BrandId(UUID.randomUUID())));

        for (var form : List.of(trapped, quick, old, forged, another)) {
            var answer = send(form);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text()).contains("once more").contains("It flickers.");
        }
        assertThat(tickets()).isEmpty();
    }

    @Test
    void nothingThatWasTypedRunsAsCode() {
        var form = filled();
        form.put("name", "\"><script>alert(1)</script>");
        form.put("email", "nobody");
        var answer = send(form);

        assertThat(answer.text()).doesNotContain("<script>").contains("&lt;script>");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void thePageSpeaksTheVisitorsLanguage() {
        var german = visitor.with("Accept-Language", "de-AT,en;q=0.5").get(path());
        assertThat(german.text()).contains("<html lang=\"de\">").contains("Ihre Nachricht");
        assertThat(visitor.get(path()).text()).contains("<html lang=\"en\">").contains("Your message");
        assertThat(visitor.get("/form/nobody").status()).isEqualTo(404);
    }

    private Map<String, String> filled() {
        var form = new LinkedHashMap<String, String>();
        form.put("name", "Dana Scully");
        form.put("email", "dana@nordwind.example");
        form.put("subject", "The lamp");
        form.put("text", "It flickers.\r\nStill.");
        form.put("website", "");
        form.put("pass", passes(aMinuteAgo()).issue(brandId()));
        return form;
    }

    private FormPasses passes(Clock clock) {
        return new FormPasses(secrets, clock);
    }

    private static Clock aMinuteAgo() {
        return Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
    }

    private BrandId brandId() {
        return new BrandId(UUID.fromString(brand.get("id").asString()));
    }

    private String path() {
        return "/form/" + brand.get("key").asString();
    }

    private Answer send(Map<String, String> form) {
        return visitor.post(
                path(),
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + Rest.encoded(field.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private JsonNode tickets() {
        return acme.ada().rest().get("/tickets").json(200).get("items");
    }
}
