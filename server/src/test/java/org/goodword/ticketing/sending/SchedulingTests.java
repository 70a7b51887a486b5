package org.goodword.ticketing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class SchedulingTests {
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @Autowired
    private Cast cast;

    @Autowired
    private LedgerReader ledger;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private String ticket;

    @BeforeEach
    void aTicketThatCameByMail() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme, sink.port());
        ticket = writes("From: Dana <dana@nordwind.example>\r\nMessage-ID: <fire@nordwind.example>\r\n", "It burns");
    }

    @AfterEach
    void leave() throws IOException {
        sink.close();
    }

    @Test
    void aReplyWaitsForItsTimeAndIsShownSo() {
        var reply = schedule(Map.of());
        var delivery = message(reply).get("delivery");
        assertThat(delivery.get("state").asString()).isEqualTo("held");
        assertThat(Instant.parse(delivery.get("heldUntil").asString()))
                .isBetween(TOMORROW.minusSeconds(1), TOMORROW.plusSeconds(60));
    }

    @Test
    void itCanBeMovedSentNowOrTakenBack() {
        var reply = schedule(Map.of());
        var later = TOMORROW.plus(Duration.ofDays(2));
        var moved = ada.put(path(reply) + "/schedule", Map.of("sendAt", later.toString()));
        assertThat(Instant.parse(moved.json(200).at("/delivery/heldUntil").asString()))
                .isBetween(later.minusSeconds(1), later.plusSeconds(60));
        assertThat(sink.accepted()).isEmpty();
        ada.put(path(reply) + "/schedule", Map.of("sendAt", "2020-01-01T00:00:00Z"))
                .json(200);
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() == 1);
        await().atMost(Duration.ofSeconds(90)).until(() -> state(reply).equals("sent"));
        ada.put(path(reply) + "/schedule", Map.of("sendAt", later.toString())).refused(409, "already-leaving");

        var second = schedule(Map.of());
        var back = ada.post(path(second) + "/withdrawal", Map.of()).json(200);
        assertThat(back.at("/draft/text").asString()).isEqualTo("Use water");
        ada.put(path(second) + "/schedule", Map.of("sendAt", later.toString())).refused(404, "not-found");
    }

    @Test
    void whenTheCustomerWritesFirstItIsADraftAgainAndItsAuthorIsTold() {
        ada.patch("/tickets/" + ticket, Map.of("status", "open")).json(200);
        var reply = schedule(Map.of("then", Map.of("name", "status", "arguments", Map.of("status", "pending"))));
        assertThat(status()).isEqualTo("pending");
        assertThat(writes(answer(), "It is out, thank you")).isEqualTo(ticket);
        assertThat(state(reply)).isEqualTo("withdrawn");
        assertThat(ada.get("/tickets/" + ticket + "/draft")
                        .json(200)
                        .get("text")
                        .asString())
                .isEqualTo("Use water");
        assertThat(status()).isEqualTo("open");
        assertThat(told()).isEqualTo(1);
        assertThat(sink.accepted()).isEmpty();
    }

    @Test
    void itLeavesAllTheSameWhereThatWasWanted() {
        var reply = schedule(Map.of("evenIfAnswered", true));
        writes(answer(), "It is out, thank you");
        assertThat(state(reply)).isEqualTo("held");
        assertThat(told()).isZero();
    }

    @Test
    void aMachinesAnswerStopsNothing() {
        var reply = schedule(Map.of());
        writes(answer() + "Auto-Submitted: auto-replied\r\n", "I am on holiday");
        assertThat(state(reply)).isEqualTo("held");
    }

    @Test
    void onlyAReplyCanWaitAndNotForEver() {
        var far = Instant.now().plus(Duration.ofDays(400)).toString();
        say(Map.of("kind", "reply", "body", "x", "sendAt", far)).refused(422, "invalid-value");
        say(Map.of("kind", "note", "body", "x", "sendAt", TOMORROW.toString())).refused(422, "invalid-value");
    }

    private Rest.Answer say(Map<String, ?> body) {
        return ada.post("/tickets/" + ticket + "/messages", body);
    }

    private String schedule(Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.putAll(Map.of("kind", "reply", "body", "Use water", "sendAt", TOMORROW.toString()));
        var said = say(body);
        said.json(201);
        return said.id();
    }

    private String path(String message) {
        return "/tickets/" + ticket + "/messages/" + message;
    }

    private JsonNode message(String id) {
        return ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String state(String message) {
        return message(message).at("/delivery/state").asString();
    }

    private String status() {
        return ada.get("/tickets/" + ticket).json(200).get("status").asString();
    }

    private static String answer() {
        return "From: Dana <dana@nordwind.example>\r\nIn-Reply-To: <fire@nordwind.example>\r\n";
    }

    /// @return the ticket it came to
    private String writes(String header, String words) {
        return desk.ticketOf(desk.handIn("%sTo: %s\nSubject: Fire\n\n%s\n".formatted(header, desk.address(), words)));
    }

    private long told() {
        return acme.in(() -> ledger.read(Position.START, 1000)).stream()
                .filter(entry -> entry.event().equals("inbox.reply-stopped"))
                .count();
    }
}
