package org.goodword.mail.bouncing;

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
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.mail.sending.SmtpSink;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What becomes of bounces: handed in as mails, of replies that a real relay took.
@GoodwordTest
class ReturnedMailsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private LedgerReader ledger;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private Rest tom;
    private String ticket;
    private int mails;

    @BeforeEach
    void aTicketOfDanas() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        tom = acme.tom().rest();
        ticket = acme.opened("Broken lamp").id();
        var brand = ada.get("/tickets/" + ticket).json(200).get("brand").asString();
        var relay = Map.of("host", "localhost", "port", sink.port(), "tls", "none");
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", desk(), "name", "Desk", "relay", relay))
                .json(200);
        ada.patch("/tickets/" + ticket, Map.of("assignee", acme.mara().id())).json(200);
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void theMessageSaysWhoDidNotGetItAndWhoWroteItIsTold() {
        var sent = reply(1);
        var bounce = settled(bounced(sent, failed(dana(), "5.2.2", "552 5.2.2 Over quota")));

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
        settled(bounced(sent, failed(dana(), "5.2.2", "552 5.2.2 Over quota")));

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
        settled(bounced(sent, status(dana(), "delayed", "4.4.1", "smtp; connection timed out")));
        assertThat(failures().getFirst().get("state").asString()).isEqualTo("delayed");
        assertThat(told()).isEmpty();

        settled(bounced(sent, failed(dana(), "5.4.7", "delivery time expired")));
        assertThat(failures()).hasSize(1);
        assertThat(failures().getFirst().get("state").asString()).isEqualTo("failed");
        // It was told late.
        settled(bounced(sent, status(dana(), "delayed", "4.4.1", "smtp; connection refused")));
        assertThat(failures().getFirst().get("state").asString()).isEqualTo("failed");
    }

    @Test
    void theSameBounceTwiceTellsOnce() {
        var sent = reply(1);
        var bounce = failed(dana(), "5.2.2", "552 5.2.2 Over quota");
        settled(bounced(sent, bounce));
        settled(bounced(sent, bounce));
        assertThat(failures()).hasSize(1);
        assertThat(told()).hasSize(2);
    }

    @Test
    void whereARelayHasIdsOfItsOwnTheReplyAddressTells() {
        var sent = reply(1);
        var header = sent.content()
                .replaceAll("(?m)^Message-ID:.*$", "Message-ID: <0102-ses@amazonses.example>")
                .replaceAll("(?m)^(References|In-Reply-To):.*$", "X-Gone: 1");
        settled(handIn(report(header, failed(dana(), "5.1.1", "550 5.1.1 No such user"))));
        assertThat(failures().getFirst().get("reason").asString()).isEqualTo("unknown-user");
    }

    @Test
    void aBounceOfWhatWeDidNotSendIsParkedUntilAPersonWantsIt() {
        var ticketsBefore = count();
        var forged = "Message-ID: <%s@%s>\r\nFrom: %s\r\nTo: x@x.example\r\nSubject: Win"
                .formatted("0".repeat(32) + "." + "a".repeat(16), acme.domain(), desk());
        var parked = settled(handIn(report(forged, failed("x@x.example", "5.1.1", "550 5.1.1 No such user"))));
        assertThat(parked.get("state").asString()).isEqualTo("parked");
        assertThat(parked.get("reason").asString()).contains("a mail that we did not send");
        assertThat(count()).isEqualTo(ticketsBefore);

        var id = parked.get("id").asString();
        assertThat(ada.post("/inbound/email/" + id + "/filing", null).status()).isEqualTo(202);
        var filed = await().atMost(PATIENCE)
                .until(
                        () -> ada.get("/inbound/email/" + id).json(200),
                        mail -> !mail.get("ticket").isNull());
        assertThat(filed.get("state").asString()).isEqualTo("ticketed");
    }

    @Test
    void anAddressThatItsOwnServerDoesNotKnowIsUndeliverableUntilSomebodyWritesFromIt() {
        var sent = reply(1);
        settled(bounced(sent, failed(dana(), "5.1.1", "550 5.1.1 No such user")));
        var lost = undeliverable(dana());
        assertThat(lost).hasSize(1);
        assertThat(lost.get(0).get("reason").asString()).isEqualTo("unknown-user");
        var contact = lost.get(0).get("contact").asString();
        assertThat(ada.get("/contacts/" + contact)
                        .json(200)
                        .get("undeliverable")
                        .get(0)
                        .get("address")
                        .asString())
                .isEqualTo(dana());

        settled(handIn("From: %s\r\nTo: %s\r\nSubject: Here I am\r\nMessage-ID: <here@x>\r\n\r\nI am back\r\n"
                .formatted(dana(), desk())));
        assertThat(undeliverable(dana())).isEmpty();
        assertThat(ada.get("/contacts/" + contact).json(200).get("undeliverable"))
                .isEmpty();
    }

    @Test
    void anAgentMarksAnAddressAsDeliverable() {
        settled(bounced(reply(1), failed(dana(), "5.1.1", "550 5.1.1 No such user")));
        var contact = undeliverable(dana()).get(0).get("contact").asString();
        var path = "/undeliverable/" + Rest.encoded(dana());
        ada.delete("/contacts/" + UUID.randomUUID() + path).refused(404, "not-found");
        cast.initech().ada().rest().delete("/contacts/" + contact + path).refused(404, "not-found");
        assertThat(undeliverable(dana())).hasSize(1);
        assertThat(ada.delete("/contacts/" + contact + path).status()).isEqualTo(204);
        assertThat(undeliverable(dana())).isEmpty();
        assertThat(ada.delete("/contacts/" + contact + path).status()).isEqualTo(204);
    }

    @Test
    void oneBounceInFreeWordsMayBeChanceAndTwoOnDifferentDaysAreNot() {
        settled(handIn(qmail(reply(1))));
        assertThat(failures().getFirst().get("reason").asString()).isEqualTo("unknown-user");
        settled(handIn(qmail(reply(2))));
        assertThat(undeliverable(dana())).isEmpty();

        acme.in(() -> transaction.execute(_ -> sql.execute(
                "update contacts.identity set failed_at = failed_at - interval '1 day' where workspace_id = ?",
                acme.workspace().value())));
        settled(handIn(qmail(reply(3))));
        assertThat(undeliverable(dana())).hasSize(1);
    }

    @Test
    void aFullMailboxDoesNotMakeAnAddressUndeliverable() {
        settled(bounced(reply(1), failed(dana(), "5.2.2", "552 5.2.2 Over quota")));
        acme.in(() -> transaction.execute(_ -> sql.execute(
                "update contacts.identity set failed_at = failed_at - interval '1 day' where workspace_id = ?",
                acme.workspace().value())));
        settled(bounced(reply(2), failed(dana(), "5.2.2", "552 5.2.2 Over quota")));
        assertThat(undeliverable(dana())).isEmpty();
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
        settled(bounced(asked, failed("sam@supplier.example", "5.1.1", "550 5.1.1 No such user")));
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
        settled(bounced(sent, failed(dana(), "5.2.2", "552 5.2.2 Over quota")));
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
        var first = settled(handIn("From: %s\r\nTo: %s\r\nSubject: Help\r\nMessage-ID: <help@x>\r\n\r\nHelp me\r\n"
                .formatted(dana(), desk())));
        ticket = first.get("ticket").asString();
        var acknowledged = sent(1);
        var tickets = count();
        var bounce = settled(bounced(acknowledged, failed(dana(), "5.1.1", "550 5.1.1 No such user")));
        assertThat(bounce.get("ticket").asString()).isEqualTo(ticket);
        assertThat(messages().getLast().get("kind").asString()).isEqualTo("note");
        assertThat(undeliverable(dana())).hasSize(1);
        assertThat(count()).isEqualTo(tickets);
        assertThat(sink.accepted()).hasSize(1);
    }

    @Test
    void aReadReceiptIsNoFailure() {
        var sent = reply(1);
        settled(handIn("""
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
                """.formatted(dana(), desk(), dana(), header(sent, "Message-ID"))));
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
        return handIn(report(sent.content(), status));
    }

    private String report(String returned, String status) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.customer.example>
                To: %s
                Return-Path: <>
                Message-ID: <b-%d@mx.customer.example>
                Subject: Undelivered Mail Returned to Sender
                Content-Type: multipart/report; report-type=delivery-status; boundary="bounce"

                --bounce

                It could not be delivered.
                --bounce
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.customer.example

                %s
                --bounce
                Content-Type: message/rfc822

                """.formatted(desk(), ++mails, status) + returned + "\n--bounce--\n";
    }

    private static String failed(String address, String code, String words) {
        return status(address, "failed", code, "smtp; " + words);
    }

    private static String status(String address, String action, String code, String diagnostic) {
        return "Final-Recipient: rfc822; %s\nAction: %s\nStatus: %s\nDiagnostic-Code: %s"
                .formatted(address, action, code, diagnostic);
    }

    private String qmail(SmtpSink.Accepted sent) {
        return """
                From: MAILER-DAEMON@mx.customer.example
                To: %s
                Return-Path: <>
                Message-ID: <q-%d@mx.customer.example>
                Subject: failure notice

                Hi. This is the qmail-send program at mx.customer.example.
                I'm afraid I wasn't able to deliver your message to the following addresses.

                <%s>:
                Sorry, no mailbox here by that name. (#5.1.1)

                --- Below this line is a copy of the message.

                """.formatted(desk(), ++mails, dana()) + sent.content();
    }

    private String handIn(String mail) {
        var receipt = ada.with("Content-Type", "message/rfc822")
                .post("/inbound/email?to=" + Rest.encoded(desk()), mail.replaceAll("\r?\n", "\r\n"));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return receipt.id();
    }

    private JsonNode settled(String mail) {
        return await().atMost(PATIENCE)
                .until(
                        () -> ada.get("/inbound/email/" + mail).json(200),
                        received -> !received.get("state").asString().equals("received"));
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

    private String desk() {
        return "desk@" + acme.domain();
    }

    private String dana() {
        return "dana@customer." + acme.domain();
    }
}
