package org.goodword.mail.siding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The supplier and the customer are played by mails handed in and read from a relay that speaks SMTP.
@GoodwordTest
class SideConversationTests {
    private static final String SUPPLIER = "sam@supplier.example";

    @Autowired
    private Cast cast;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private String ticket;

    @BeforeEach
    void aTicketOfDanas() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        ticket = acme.opened("Broken lamp").id();
        var brand = ada.get("/tickets/" + ticket).json(200).get("brand").asString();
        var relay = Map.of("host", "localhost", "port", sink.port(), "tls", "none");
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of(
                                "kind",
                                "email",
                                "brand",
                                brand,
                                "address",
                                desk(),
                                "name",
                                "Desk",
                                "relay",
                                relay,
                                "mails",
                                Map.of("attachUpTo", 1, "linkDays", 30)))
                .json(200);
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void aThirdPartyIsAskedAndItsAnswerComesBackAside() {
        begin(Map.of("to", SUPPLIER, "name", "Sam", "subject", "Bulb 40 W", "body", "Do you have it?"));
        var asked = sent(1);
        assertThat(asked.recipients()).containsExactly(SUPPLIER);
        assertThat(header(asked, "Subject")).isEqualTo("Bulb 40 W");
        assertThat(asked.content()).contains("Do you have it?").doesNotContain("says Dana");
        assertThat(header(asked, "In-Reply-To")).isEmpty();

        mail(SUPPLIER, header(asked, "Reply-To"), "<s-1@supplier.example>", "", "Yes, twelve");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages().size() == 3);
        var answer = messages().getLast();
        assertThat(answer.get("kind").asString()).isEqualTo("note");
        assertThat(answer.get("channel").asString()).isEqualTo("side");
        assertThat(answer.get("text").asString()).contains("Yes, twelve");
        var side = sides().getFirst();
        assertThat(side.get("messages")).hasSize(2);
        assertThat(side.get("messages").get(1)).isEqualTo(answer.get("id"));
        // The row that lists show tells the customer's part only, and is unread to the others.
        var shown = acme.mara().rest().get("/tickets/" + ticket).json(200);
        assertThat(shown.get("preview").asString()).contains("says Dana");
        assertThat(shown.get("unread").asBoolean()).isTrue();
        assertThat(ada.get("/tickets/" + ticket + "/history").text()).contains("side.answered");

        write(side.get("id").asString(), "Send two");
        var again = sent(2);
        assertThat(header(again, "Subject")).isEqualTo("Re: Bulb 40 W");
        assertThat(header(again, "In-Reply-To")).isEqualTo("<s-1@supplier.example>");
        assertThat(header(again, "References")).contains(header(asked, "Message-ID"), "<s-1@supplier.example>");
    }

    @Test
    void theCustomerSeesNothingOfItAndItsAnswersGoElsewhere() {
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Secret price?"));
        var asked = sent(1);
        mail(SUPPLIER, header(asked, "Reply-To"), "<s-2@supplier.example>", "", "Two euros");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages().size() == 3);
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "We look into it"))
                .json(201);
        var reply = sent(2);
        assertThat(reply.recipients()).containsExactly(dana());
        assertThat(reply.content())
                .doesNotContain("s-2@supplier.example")
                .doesNotContain("Two euros")
                .doesNotContain(header(asked, "Message-ID").replaceAll("[<>]", ""));
        assertThat(header(reply, "Reply-To")).isNotEqualTo(header(asked, "Reply-To"));

        mail(dana(), header(reply, "Reply-To"), "<d-1@customer.example>", "", "Thanks");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages().size() == 5);
        assertThat(messages().getLast().get("kind").asString()).isEqualTo("inbound");
        assertThat(sides().getFirst().get("messages")).hasSize(2);
        var people = ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Bye"))
                .json(201)
                .get("addresses");
        assertThat(people.findValuesAsString("address")).containsExactly(dana());
    }

    @Test
    void anAnswerIsKnownByItsReferenceTooAndSeveralAreKeptApart() {
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Price?"));
        var first = sent(1);
        begin(Map.of("to", "carl@carrier.example", "subject", "Parcel", "body", "When?"));
        var second = sent(2);
        // To the plain address, and by a colleague.
        mail("sue@supplier.example", desk(), "<x-1@supplier.example>", header(first, "Message-ID"), "Two euros");
        mail("carl@carrier.example", header(second, "Reply-To"), "<x-2@carrier.example>", "", "Tomorrow");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages().size() == 5);
        assertThat(sides().get(0).get("messages")).hasSize(2);
        assertThat(sides().get(1).get("messages")).hasSize(2);
        // What answers nothing of ours by an id of theirs alone is a new ticket.
        var stray = mail(SUPPLIER, desk(), "<x-3@supplier.example>", "<x-1@supplier.example>", "And another thing");
        assertThat(ticketOf(stray)).isNotEqualTo(ticket);
    }

    @Test
    void whoWasAskedIsKnownByTheIdThatARelayGaveToTheQuestion() {
        var renamed = "AM6PR09MB42@AM6PR09MB1234.eurprd09.prod.exchangelabs.example";
        sink.at(SmtpSink.Step.END, new SmtpSink.Behaviour.Answer("250 2.6.0 <%s> Queued mail".formatted(renamed)));
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Price?"));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> messages()
                        .getLast()
                        .path("delivery")
                        .path("state")
                        .asString("")
                        .equals("sent"));
        var stranger = mail("eve@elsewhere.example", desk(), "<e-1@elsewhere.example>", "<" + renamed + ">", "Me too");
        assertThat(ticketOf(stranger)).isNotEqualTo(ticket);

        var answer = mail(SUPPLIER, desk(), "<r-1@supplier.example>", "<" + renamed + ">", "Two euros");

        assertThat(ticketOf(answer)).isEqualTo(ticket);
        assertThat(sides().getFirst().get("messages")).hasSize(2);
        assertThat(messages().getLast().get("kind").asString()).isEqualTo("note");
    }

    @Test
    void whatIsTooLargeForAMailGoesAsALink() {
        var file = ada.with("Content-Type", "application/pdf")
                .post("/files?name=plan.pdf", "x".repeat(1_100_000))
                .json(201)
                .get("id")
                .asString();
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "See there", "attachments", List.of(file)));
        assertThat(sent(1).content().length()).isLessThan(100_000);
        assertThat(sent(1).content()).contains("plan.pdf (1.0 MB)").containsPattern("http://localhost:\\d+/f/");
        assertThat(ada.get("/tickets/" + ticket + "/file-links").json(200).get("items"))
                .hasSize(1);
    }

    @Test
    void filesGoAlongAndComeBack() {
        var file = ada.with("Content-Type", "text/plain")
                .post("/files?name=lamp.txt", "a lamp".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .json(201)
                .get("id")
                .asString();
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "See there", "attachments", List.of(file)));
        assertThat(sent(1).content()).contains("lamp.txt");
        assertThat(messages().getLast().get("attachments").get(0).get("name").asString())
                .isEqualTo("lamp.txt");
    }

    @Test
    void whatDoesNotLeaveSaysSo() {
        sink.at(SmtpSink.Step.RCPT, new SmtpSink.Behaviour.Answer("550 no such supplier"));
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Price?"));
        await().atMost(Duration.ofSeconds(90))
                .until(() -> messages()
                        .getLast()
                        .path("delivery")
                        .path("state")
                        .asString("")
                        .equals("failed"));
        assertThat(messages().getLast().get("delivery").get("detail").asString())
                .contains("no such supplier");
    }

    @Test
    void aRepetitionWritesOnce() {
        var side = begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Price?"))
                .get("id")
                .asString();
        var once = ada.with("Idempotency-Key", UUID.randomUUID().toString());
        var path = "/tickets/" + ticket + "/side-conversations/" + side + "/messages";
        var first = once.post(path, Map.of("body", "Hello?"));
        first.json(201);
        assertThat(once.post(path, Map.of("body", "Hello?")).json(201)).isEqualTo(first.json());
        once.post(path, Map.of("body", "Another")).refused(422, "idempotency-key-reused");
        assertThat(messages()).hasSize(3);
    }

    @Test
    void afterAMergeTheAnswerComesWhereTheTicketGoesOn() {
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Price?"));
        var asked = sent(1);
        var other = acme.opened("Lamp again").id();
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", "merge", "arguments", Map.of("into", other)))
                .json(200);
        var answer = mail(SUPPLIER, header(asked, "Reply-To"), "<m-1@supplier.example>", "", "Two euros");
        assertThat(ticketOf(answer)).isEqualTo(other);
        var sides =
                ada.get("/tickets/" + other + "/side-conversations").json(200).get("items");
        assertThat(sides.get(0).get("messages")).hasSize(1);
        ada.post(
                        "/tickets/" + other + "/side-conversations/"
                                + sides.get(0).get("id").asString() + "/messages",
                        Map.of("body", "Send two"))
                .json(201);
        assertThat(header(sent(2), "Subject")).isEqualTo("Re: Bulb");
    }

    @Test
    void aDeletedTicketTakesThemAlongAndBringsThemBack() {
        begin(Map.of("to", SUPPLIER, "subject", "Bulb", "body", "Price?"));
        sent(1);
        act("delete");
        ada.get("/tickets/" + ticket + "/side-conversations").refused(404, "not-found");
        act("restore");
        assertThat(sides().getFirst().get("messages")).hasSize(1);
    }

    @Test
    void whatCannotBeIsRefused() {
        var path = "/tickets/" + ticket + "/side-conversations";
        ada.post(path, Map.of("to", dana(), "subject", "S", "body", "B")).refused(422, "invalid-value");
        ada.post(path, Map.of("to", "nobody", "subject", "S", "body", "B")).refused(422, "invalid-email-address");
        ada.post(path, Map.of("to", SUPPLIER, "subject", " ", "body", "B")).refused(422, "invalid-value");
        ada.post(path + "/" + UUID.randomUUID() + "/messages", Map.of("body", "B"))
                .refused(404, "not-found");
        var his = acme.openedFor(acme.billing(), "His").id();
        var mara = acme.mara().rest();
        mara.get("/tickets/" + his + "/side-conversations").refused(404, "not-found");
        mara.post("/tickets/" + his + "/side-conversations", Map.of("to", SUPPLIER, "subject", "S", "body", "B"))
                .refused(404, "not-found");
    }

    private JsonNode begin(Map<String, ?> body) {
        return ada.post("/tickets/" + ticket + "/side-conversations", body).json(201);
    }

    private void write(String side, String text) {
        ada.post("/tickets/" + ticket + "/side-conversations/" + side + "/messages", Map.of("body", text))
                .json(201);
    }

    private void act(String name) {
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", name)).json(200);
    }

    private List<JsonNode> messages() {
        return items("/messages");
    }

    private List<JsonNode> sides() {
        return items("/side-conversations");
    }

    private List<JsonNode> items(String of) {
        var items = new ArrayList<JsonNode>();
        ada.get("/tickets/" + ticket + of).json(200).get("items").forEach(items::add);
        return items;
    }

    /// The mail that the relay took as this one.
    private SmtpSink.Accepted sent(int place) {
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= place);
        return sink.accepted().get(place - 1);
    }

    private static String header(SmtpSink.Accepted mail, String name) {
        var unfolded = mail.content().replaceAll("\r?\n[ \t]+", " ");
        var found = Pattern.compile("(?m)^" + name + ": *(.*?)\r?$").matcher(unfolded);
        return found.find() ? found.group(1) : "";
    }

    private String mail(String from, String to, String id, String answers, String text) {
        var reference = answers.isEmpty() ? "" : "In-Reply-To: %s\r\n".formatted(answers);
        var mail = "From: %s\r\nTo: %s\r\nSubject: Re\r\nMessage-ID: %s\r\n%s\r\n%s\r\n"
                .formatted(from, to, id, reference, text);
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return receipt.id();
    }

    private String ticketOf(String mail) {
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada.get("/inbound/email/" + mail).json(200),
                        received -> !received.get("ticket").isNull())
                .get("ticket")
                .asString();
    }

    private String desk() {
        return "desk@" + acme.domain();
    }

    private String dana() {
        return "dana@customer." + acme.domain();
    }
}
