package org.goodword.mail.bouncing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.cast.BounceMails.failed;
import static org.goodword.cast.BounceMails.status;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodword.GoodwordTest;
import org.goodword.cast.BounceMails;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What becomes of bounces: handed in as mails, of replies that a real relay took.
@GoodwordTest
class ReturnedMailsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private LedgerReader ledger;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private Rest tom;
    private String ticket;
    private MailDesk desk;
    private BounceMails bounces;

    @BeforeEach
    void aTicketOfDanas() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        tom = acme.tom().rest();
        ticket = acme.opened("Broken lamp").id();
        desk = MailDesk.of(acme, sink.port());
        bounces = new BounceMails(desk);
        ada.patch("/tickets/" + ticket, Map.of("assignee", acme.mara().id())).json(200);
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void theMessageSaysWhoDidNotGetItAndWhoWroteItIsTold() {
        var sent = reply(1);
        var bounce = desk.settled(bounced(sent, failed(dana(), "5.2.2", "552 5.2.2 Over quota")));

        assertThat(bounce.get("ticket").asString()).isEqualTo(ticket);
        var failure = failures().getFirst();
        assertThat(failure.get("address").asString()).isEqualTo(dana());
        assertThat(failure.get("state").asString()).isEqualTo("failed");
        assertThat(failure.get("reason").asString()).isEqualTo("mailbox-full");
        assertThat(failure.get("status").asString()).isEqualTo("5.2.2");
        assertThat(failure.get("words").asString()).contains("Over quota");
        assertThat(told())
                .extracting(entry -> entry.subject().id())
                .containsExactlyInAnyOrder(acme.tom().id(), acme.mara().id());
        assertThat(told()).allSatisfy(entry -> assertThat(entry.facts()).containsEntry("state", "undelivered"));
    }

    @Test
    void theBounceIsKeptWithTheTicketAndDoesNothingElse() {
        var sent = reply(1);
        ada.patch("/tickets/" + ticket, Map.of("status", "solved")).json(200);
        desk.settled(bounced(sent, failed(dana(), "5.2.2", "552 5.2.2 Over quota")));

        var kept = messages().getLast();
        assertThat(kept.get("kind").asString()).isEqualTo("inbound");
        assertThat(kept.get("automatic").asBoolean()).isTrue();
        var now = ada.get("/tickets/" + ticket).json(200);
        assertThat(now.get("status").asString()).isEqualTo("solved");
        var people = ada.get("/contacts?q=mailer-daemon").json(200).get("items");
        assertThat(people).isEmpty();
        assertThat(sink.accepted()).hasSize(1);
    }

    @Test
    void aDelayIsShownAndWarnsNobody() {
        var sent = reply(1);
        desk.settled(bounced(sent, status(dana(), "delayed", "4.4.1", "smtp; connection timed out")));
        assertThat(failures().getFirst().get("state").asString()).isEqualTo("delayed");
        assertThat(told()).isEmpty();

        desk.settled(bounced(sent, failed(dana(), "5.4.7", "delivery time expired")));
        assertThat(failures()).hasSize(1);
        assertThat(failures().getFirst().get("state").asString()).isEqualTo("failed");
        // It was told late.
        desk.settled(bounced(sent, status(dana(), "delayed", "4.4.1", "smtp; connection refused")));
        assertThat(failures().getFirst().get("state").asString()).isEqualTo("failed");
    }

    @Test
    void theSameBounceTwiceTellsOnce() {
        var sent = reply(1);
        var bounce = failed(dana(), "5.2.2", "552 5.2.2 Over quota");
        desk.settled(bounced(sent, bounce));
        desk.settled(bounced(sent, bounce));
        assertThat(failures()).hasSize(1);
        assertThat(told()).hasSize(2);
    }

    @Test
    void whereARelayHasIdsOfItsOwnTheReplyAddressTells() {
        var sent = reply(1);
        var header = sent.content()
                .replaceAll("(?m)^Message-ID:.*$", "Message-ID: <0102-ses@amazonses.example>")
                .replaceAll("(?m)^(References|In-Reply-To):.*$", "X-Gone: 1");
        desk.settled(desk.handIn(bounces.report(header, failed(dana(), "5.1.1", "550 5.1.1 No such user"))));
        assertThat(failures().getFirst().get("reason").asString()).isEqualTo("unknown-user");
    }

    @Test
    void aBounceOfWhatWeDidNotSendIsParkedUntilAPersonWantsIt() {
        var ticketsBefore = count();
        var forged = "Message-ID: <%s@%s>\r\nFrom: %s\r\nTo: x@x.example\r\nSubject: Win"
                .formatted("0".repeat(32) + "." + "a".repeat(16), acme.domain(), desk.address());
        var parked = desk.settled(
                desk.handIn(bounces.report(forged, failed("x@x.example", "5.1.1", "550 5.1.1 No such user"))));
        assertThat(parked.get("state").asString()).isEqualTo("parked");
        assertThat(parked.get("reason").asString()).contains("a mail that we did not send");
        assertThat(count()).isEqualTo(ticketsBefore);

        var id = parked.get("id").asString();
        assertThat(ada.post("/inbound/email/" + id + "/filing", null).status()).isEqualTo(202);
        var filed = desk.settled(id);
        assertThat(filed.get("state").asString()).isEqualTo("ticketed");
    }

    @Test
    void whomTheRelayRefusesOfSeveralIsShownLikeABounce() {
        sink.atRecipient("gone@customer.example", new SmtpSink.Behaviour.Answer("550 5.1.1 No such user"));
        tom.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("kind", "reply", "body", "Both of you", "cc", List.of("gone@customer.example")))
                .json(201);
        sent(1);
        var failure = await().atMost(PATIENCE)
                .until(this::failures, found -> !found.isEmpty())
                .getFirst();
        assertThat(failure.get("address").asString()).isEqualTo("gone@customer.example");
        assertThat(failure.get("reason").asString()).isEqualTo("unknown-user");
        assertThat(failure.get("status").asString()).isEqualTo("5.1.1");
        assertThat(told()).hasSize(2);
    }

    @Test
    void aBounceOfASideConversationStaysAside() {
        ada.post(
                        "/tickets/" + ticket + "/side-conversations",
                        Map.of("to", "sam@supplier.example", "subject", "Bulb", "body", "Do you have it?"))
                .json(201);
        var asked = sent(1);
        desk.settled(bounced(asked, failed("sam@supplier.example", "5.1.1", "550 5.1.1 No such user")));
        var kept = messages().getLast();
        assertThat(kept.get("kind").asString()).isEqualTo("note");
        assertThat(kept.get("channel").asString()).isEqualTo("side");
        assertThat(failures().getFirst().get("address").asString()).isEqualTo("sam@supplier.example");
    }

    @Test
    void aBounceOfAClosedTicketsReplyOpensNoOther() {
        var sent = reply(1);
        var tickets = count();
        ada.patch("/tickets/" + ticket, Map.of("status", "closed")).json(200);
        desk.settled(bounced(sent, failed(dana(), "5.2.2", "552 5.2.2 Over quota")));
        assertThat(failures()).hasSize(1);
        assertThat(count()).isEqualTo(tickets);
        assertThat(ada.get("/tickets/" + ticket).json(200).get("status").asString())
                .isEqualTo("closed");
    }

    @Test
    void aBounceOfAnAcknowledgementIsANoteAndIsNotAnswered() {
        var brand = ada.get("/tickets/" + ticket).json(200).get("brand").asString();
        var texts = ada.get("/acknowledgements/" + brand).json(200).get("texts");
        ada.put("/acknowledgements/" + brand, Map.of("on", true, "perHour", 3, "texts", texts))
                .json(200);
        var first = desk.settled(
                desk.handIn("From: %s\r\nTo: %s\r\nSubject: Help\r\nMessage-ID: <help@x>\r\n\r\nHelp me\r\n"
                        .formatted(dana(), desk.address())));
        ticket = first.get("ticket").asString();
        var acknowledged = sent(1);
        var tickets = count();
        var bounce = desk.settled(bounced(acknowledged, failed(dana(), "5.1.1", "550 5.1.1 No such user")));
        assertThat(bounce.get("ticket").asString()).isEqualTo(ticket);
        assertThat(messages().getLast().get("kind").asString()).isEqualTo("note");
        assertThat(undeliverable(dana())).hasSize(1);
        assertThat(count()).isEqualTo(tickets);
        assertThat(sink.accepted()).hasSize(1);
    }

    @Test
    void aReadReceiptIsNoFailure() {
        var sent = reply(1);
        desk.settled(desk.handIn("""
                From: %s
                To: %s
                Subject: Read: lamp
                Message-ID: <read-1@customer.example>
                Content-Type: multipart/report; report-type=disposition-notification; boundary="b"

                --b

                Your mail was displayed.
                --b
                Content-Type: message/disposition-notification

                Final-Recipient: rfc822;%s
                Original-Message-ID: %s
                Disposition: manual-action/MDN-sent-manually; displayed
                --b--
                """.formatted(dana(), desk.address(), dana(), header(sent, "Message-ID"))));
        assertThat(messages().getLast().get("automatic").asBoolean()).isTrue();
        assertThat(failures()).isEmpty();
    }

    private SmtpSink.Accepted reply(int place) {
        tom.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Reply " + place))
                .json(201);
        return sent(place);
    }

    /// The mail that the relay took as this one.
    private SmtpSink.Accepted sent(int place) {
        await().atMost(PATIENCE).until(() -> sink.accepted().size() >= place);
        return sink.accepted().get(place - 1);
    }

    private String bounced(SmtpSink.Accepted sent, String status) {
        return desk.handIn(bounces.report(sent.content(), status));
    }

    private List<JsonNode> failures() {
        var found = new ArrayList<JsonNode>();
        for (var message : messages())
            if (!message.get("delivery").isNull())
                message.get("delivery").get("failures").forEach(found::add);
        return found;
    }

    private List<JsonNode> messages() {
        var items = new ArrayList<JsonNode>();
        ada.get("/tickets/" + ticket + "/messages").json(200).get("items").forEach(items::add);
        return items;
    }

    private JsonNode undeliverable(String address) {
        return ada.get("/contacts/undeliverable?email=" + Rest.encoded(address) + "&email=nobody")
                .json(200)
                .get("items");
    }

    private int count() {
        return ada.get("/tickets?limit=200").json(200).get("items").size();
    }

    private List<Entry> told() {
        return acme.in(() -> ledger.read(Position.START, 1000)).stream()
                .filter(entry -> entry.event().equals("inbox.delivery-failed"))
                .toList();
    }

    private static String header(SmtpSink.Accepted mail, String name) {
        var unfolded = mail.content().replaceAll("\r?\n[ \t]+", " ");
        var found = Pattern.compile("(?m)^" + name + ": *(.*?)\r?$").matcher(unfolded);
        return found.find() ? found.group(1) : "";
    }

    private String dana() {
        return "dana@customer." + acme.domain();
    }
}
