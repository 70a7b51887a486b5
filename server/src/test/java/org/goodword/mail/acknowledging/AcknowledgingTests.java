package org.goodword.mail.acknowledging;

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
import org.goodword.cast.Rest;
import org.goodword.mail.reading.AutoMark;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AcknowledgingTests {
    @Autowired
    private Cast cast;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private String brand;
    private int mails;

    @BeforeEach
    void connect() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        var relay = Map.of("host", "localhost", "port", sink.port(), "tls", "none");
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", desk(), "name", "Acme Desk", "relay", relay))
                .json(200);
    }

    @AfterEach
    void leave() throws IOException {
        sink.close();
    }

    @Test
    void nobodyHearsAnythingUntilItIsSwitchedOn() {
        var ticket = arrives("dana@nordwind.example", "");
        assertThat(ada.get("/acknowledgements/" + brand).json(200).get("on").asBoolean())
                .isFalse();
        assertThat(outgoing()).isEmpty();
        assertThat(ticket.get("state").asString()).isEqualTo("ticketed");
    }

    @Test
    void whoWritesFirstIsToldOnceInTheThreadAndMarkedForMachines() {
        on(3);
        var first = arrives("dana@nordwind.example", "Message-ID: <fire@nordwind.example>\r\n");
        var mail = sent(1).getFirst();
        var number = ada.get("/tickets/" + first.get("ticket").asString())
                .json(200)
                .get("number")
                .asString();
        assertThat(mail.subject()).isEqualTo("We have your message: Mail 1");
        assertThat(mail.text()).startsWith("Hello Dana").contains("number " + number);
        assertThat(mail.inReplyTo()).containsExactly("fire@nordwind.example");
        assertThat(mail.references()).containsExactly("fire@nordwind.example");
        assertThat(mail.marks()).contains(AutoMark.AUTO_REPLIED, AutoMark.SUPPRESS);
        assertThat(mail.people().to().getFirst().address().value()).isEqualTo("dana@nordwind.example");

        var answer = "In-Reply-To: <%s>\r\nReferences: <fire@nordwind.example>\r\n"
                .formatted(mail.messageId().orElseThrow());
        var again = arrives("dana@nordwind.example", answer);
        assertThat(again.get("ticket")).isEqualTo(first.get("ticket"));
        assertThat(outgoing()).hasSize(1);
    }

    @Test
    void theSendersLanguageIsSpokenWhereThereAreTextsForIt() {
        on(3);
        arrives("dana@nordwind.example", "Content-Language: de-AT\r\n");
        assertThat(sent(1).getFirst().subject()).isEqualTo("Ihre Nachricht ist da: Mail 1");
    }

    @Test
    void outsideOfBusinessHoursOtherWordsAreSaid() {
        on(3);
        var closed = Map.of("zone", "UTC", "week", Map.of(), "holidays", List.of());
        ada.put("/business-hours", closed).json(200);
        arrives("dana@nordwind.example", "");
        assertThat(sent(1).getFirst().text()).contains("We are closed just now");
    }

    @Test
    void whatARuleFindsToBeSpamAndWhatItsDomainDisownsIsNotAnswered() {
        on(3);
        var spam = Map.of("name", "spam", "arguments", Map.of());
        var rule = Map.of("name", "Offers", "filter", "header:x-offer*", "outcome", "file", "steps", List.of(spam));
        ada.with("If-Match", "\"1\"")
                .put("/mail-rules", Map.of("rules", List.of(rule)))
                .json(200);

        var offer = arrives("dana@nordwind.example", "X-Offer: yes\r\n");
        arrives("eve@nordwind.example", "Authentication-Results: mx.trusted.example; dmarc=fail\r\n");
        arrives("kim@nordwind.example", "");

        assertThat(sent(1).getFirst().people().to().getFirst().address().value())
                .isEqualTo("kim@nordwind.example");
        assertThat(outgoing()).hasSize(1);
        assertThat(ada.get("/tickets?q=is:spam").json(200).get("items").findValuesAsString("id"))
                .contains(offer.get("ticket").asString());
    }

    @Test
    void machinesListsAndOurselvesAreNeverAnswered() {
        on(3);
        for (var header : List.of(
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated",
                "Precedence: bulk",
                "List-Id: <news.nordwind.example>",
                "List-Unsubscribe: <mailto:u@nordwind.example>",
                "X-Auto-Response-Suppress: All",
                "X-Autoreply: yes",
                "Return-Path: <>")) arrives("dana" + mails + "@nordwind.example", header + "\r\n");
        for (var author : List.of("no-reply", "noreply", "mailer-daemon", "postmaster", "bounce+7", "donotreply"))
            arrives(author + "@nordwind.example", "");
        arrives("kim@nordwind.example", "");
        assertThat(sent(1).getFirst().people().to().getFirst().address().value())
                .isEqualTo("kim@nordwind.example");
        assertThat(outgoing()).hasSize(1);
    }

    @Test
    void twoThatThankEachOtherStop() {
        on(2);
        for (var mail = 0; mail < 4; mail++) arrives("robot@nordwind.example", "");
        arrives("kim@nordwind.example", "");
        sent(3);
        assertThat(outgoing()).hasSize(3);
    }

    @Test
    void aPlaceholderThatNobodyKnowsIsRefusedAndNoneLooksBehindTheNames() {
        for (var text : List.of("{{ticket.nummer}}", "{{ticket.class.name}}", "{{brand", "{{>file}}")) {
            var words = Map.of("subject", "Hello", "text", text);
            var texts = Map.of("en", Map.of("open", words, "closed", words));
            var refused = ada.put("/acknowledgements/" + brand, Map.of("on", true, "perHour", 3, "texts", texts))
                    .refused(422, "invalid-value");
            assertThat(refused.json().get("field").asString()).isEqualTo("texts.en.open.text");
        }
        acme.mara().rest().get("/acknowledgements/" + brand).refused(403, "not-allowed");
    }

    @Test
    void whoIsBlockedIsFiledAsSpamAndNeverAnswered() {
        on(3);
        var block = ada.post("/blocks", Map.of("value", "Nordwind.example"));
        assertThat(block.json(201).get("value").asString()).isEqualTo("@nordwind.example");
        var spam = arrives("dana@mail.nordwind.example", "");
        var ticket = ada.get("/tickets/" + spam.get("ticket").asString()).json(200);
        assertThat(ticket.get("spam").asBoolean()).isTrue();
        assertThat(ticket.get("category").asString()).isEqualTo("closed");
        assertThat(ada.get("/tickets").json(200).get("items")).isEmpty();
        assertThat(ada.get("/tickets?q=is:spam").json(200).get("items")).hasSize(1);
        assertThat(outgoing()).isEmpty();

        ada.delete("/blocks/" + block.id()).json(204);
        arrives("dana@nordwind.example", "");
        assertThat(sent(1)).hasSize(1);
        assertThat(ada.get("/tickets").json(200).get("items")).hasSize(1);
        ada.post("/blocks", Map.of("value", acme.domain())).refused(422, "invalid-value");
        ada.post("/blocks", Map.of("value", "nonsense")).refused(422, "invalid-value");
        acme.lou().rest().get("/blocks").refused(403, "not-allowed");
    }

    @Test
    void aSenderWhoFloodsIsParkedBeyondTheLimitUntilAPersonLooks() {
        // The limit is judged mail by mail: those of one moment may pass together.
        for (var mail = 0; mail < 100; mail++) handedIn("flood@nordwind.example", "");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> ada.get("/tickets/count").json(200).get("count").asInt() == 100);
        handedIn("flood@nordwind.example", "");
        var items = await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada.get("/inbound/email?state=parked").json(200).get("items"),
                        parked -> parked.size() == 1);
        assertThat(items.get(0).get("reason").asString()).contains("has sent 100 mails within an hour");
        var id = items.get(0).get("id").asString();
        assertThat(ada.post("/inbound/email/" + id + "/filing", null).status()).isEqualTo(202);
        assertThat(settled(id).get("state").asString()).isEqualTo("ticketed");
    }

    private String desk() {
        return "desk@" + acme.domain();
    }

    private void on(int perHour) {
        var texts = ada.get("/acknowledgements/" + brand).json(200).get("texts");
        ada.put("/acknowledgements/" + brand, Map.of("on", true, "perHour", perHour, "texts", texts))
                .json(200);
    }

    /// What became of a mail of this author, with this in its header.
    private JsonNode arrives(String author, String header) {
        return settled(handedIn(author, header).get("id").asString());
    }

    private JsonNode handedIn(String author, String header) {
        mails++;
        var mail = "From: Dana <%s>\r\nTo: %s\r\nSubject: Mail %d\r\n%s\r\nWords %d\r\n"
                .formatted(author, desk(), mails, header, mails);
        return ada.with("Content-Type", "message/rfc822")
                .post("/inbound/email", mail)
                .json(202);
    }

    private JsonNode settled(String id) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada.get("/inbound/email/" + id).json(200),
                        mail -> !mail.get("state").asString().equals("received"));
    }

    private List<JsonNode> outgoing() {
        return ada.get("/outbound").json(200).get("items").valueStream().toList();
    }

    /// What the relay took, once it has so many.
    private List<ReadMail> sent(int many) {
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= many);
        return sink.accepted().stream()
                .map(mail -> new MailReader()
                        .read(() -> new ByteArrayInputStream(mail.content().getBytes(ISO_8859_1))))
                .toList();
    }
}
