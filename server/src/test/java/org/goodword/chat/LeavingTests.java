package org.goodword.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.platform.infra.db.Tables.DUE_WORK;
import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.field;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class LeavingTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DANA = "dana@nordwind.example";

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private SmtpSink sink;
    private Company acme;
    private Browser visitor;

    @BeforeEach
    void somebodyWrites() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Do you ship to Norway?");
        var rest = acme.ada().rest();
        var account = Map.of(
                "kind",
                "email",
                "brand",
                ticket().get("brand").asString(),
                "address",
                "desk@" + acme.domain(),
                "name",
                "Desk",
                "relay",
                Map.of("host", "localhost", "port", sink.port(), "tls", "none"));
        rest.put("/channel-accounts/" + UUID.nameUUIDFromBytes(acme.domain().getBytes(UTF_8)), account)
                .json(200);
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void whatHeHasNotSeenIsMailedOnceAndTogetherAndHisAnswerComesIntoTheChat() {
        answersGoTo(DANA);
        reply("Good morning!");
        note("He seems to be gone.");
        reply("We do ship to Norway.");
        aMinutePasses();

        var mail = mail(0);
        assertThat(mail.text()).contains("Ada:", "Good morning!", "We do ship to Norway.");
        assertThat(mail.text()).doesNotContain("seems to be gone");
        assertThat(mail.subject()).isEqualTo("Re: Do you ship to Norway?");
        assertThat(sink.accepted().getFirst().recipients()).containsExactly(DANA);

        reply("It takes a week.");
        aMinutePasses();
        assertThat(mail(1).text()).contains("It takes a week.").doesNotContain("Good morning!");
        assertThat(mail(1).references()).contains(mail.messageId().orElseThrow());

        endTheChat();
        var to = acme.answered(mail.messageId().orElseThrow(), "dana.private@elsewhere.example", "Thank you!");
        assertThat(to).isEqualTo(ticket().get("id").asString());
        var chat = visitor.conversation();
        var last = chat.get("messages").get(4);
        assertThat(last.get("text").asString()).isEqualTo("Thank you!");
        assertThat(last.get("from").asString()).isEqualTo("visitor");
        assertThat(chat.get("chat").get("state").asString()).isNotEqualTo("ended");
    }

    @Test
    void itsAnswerComesToTheTicketByTheAddressToo() {
        answersGoTo(DANA);
        reply("Good morning!");
        aMinutePasses();
        var replyTo = mail(0).people().replyTo().getFirst().address().value();
        assertThat(replyTo).startsWith("desk+");

        var raw = "From: %s\r\nTo: %s\r\nSubject: Hello\r\n\r\nThank you!\r\n".formatted(DANA, replyTo);
        var rest = acme.ada().rest();
        var receipt = rest.with("Content-Type", "message/rfc822").post("/inbound/email", raw);
        var filed = await().atMost(SOON)
                .until(
                        () -> rest.get("/inbound/email/" + receipt.id()).json(200),
                        received -> !received.get("ticket").isNull());
        assertThat(filed.get("ticket").asString()).isEqualTo(ticket().get("id").asString());
    }

    @Test
    void whatHisBrowserHasIsNotMailed() {
        answersGoTo(DANA);
        reply("Good morning!");
        visitor.rest.post("/chat/seen", Map.of("delivered", 2, "read", 0)).json(204);
        reply("Are you there?");
        aMinutePasses();

        assertThat(mail(0).text()).contains("Are you there?").doesNotContain("Good morning!");
        assertThat(sink.accepted()).hasSize(1);
    }

    @Test
    void whoIsThereGetsNoMail() {
        answersGoTo(DANA);
        reply("Good morning!");
        visitor.rest.post("/chat/seen", Map.of("delivered", 2, "read", 2)).json(204);
        aMinutePasses();

        assertThat(outbound()).isEmpty();
    }

    @Test
    void withoutAnAddressNothingLeaves() {
        visitor.rest.post("/chat/email", Map.of("skip", true)).json(200);
        reply("Good morning!");
        aMinutePasses();

        assertThat(outbound()).isEmpty();
    }

    @Test
    void nothingIsMailedBeforeAMinute() {
        answersGoTo(DANA);
        reply("Good morning!");
        itIsTimeToLook();
        await().atMost(SOON).until(() -> lookingAt().orElseThrow().isAfter(clock.instant()));

        assertThat(outbound()).isEmpty();
    }

    @Test
    void theAgentSeesThatItLeftByMailAndWhenItFailed() {
        answersGoTo(DANA);
        sink.at(Step.RCPT, new Behaviour.Answer("550 mailbox gone"));
        var failing = reply("Good morning!");
        aMinutePasses();

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(failing)).isEqualTo("failed"));
        var row = outbound().get(0);
        assertThat(row.toString()).contains("mailbox gone", DANA);
    }

    @Test
    void whatHeReadsBeforeTheMailLeavesIsNotMailedAnyMore() {
        answersGoTo(DANA);
        sink.at(Step.RCPT, new Behaviour.Answer("550 mailbox gone"));
        var reply = reply("Good morning!");
        aMinutePasses();
        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(reply)).isEqualTo("failed"));

        visitor.rest.post("/chat/seen", Map.of("delivered", 2, "read", 2)).json(204);
        acme.ada().rest().post("/outbound/" + outbound().get(0).get("id").asString() + "/attempts", null);

        await().atMost(SOON).untilAsserted(() -> assertThat(delivery(reply)).isEqualTo("sent"));
        assertThat(outbound().toString()).contains("Read in the chat");
        assertThat(sink.accepted()).isEmpty();
    }

    @Test
    void anAddressThatSomebodyIsKnownByTakesNobodyOver() {
        var dana = "dana@customer." + acme.domain();
        var known = acme.opened("By mail").json(201).get("requester").get("id").asString();
        answersGoTo(dana);
        reply("Good morning!");
        aMinutePasses();

        assertThat(mail(0).text()).contains("Good morning!");
        assertThat(ticket().get("requester").get("id").asString()).isNotEqualTo(known);
        assertThat(acme.in(() -> tickets.participants(id())).toString()).doesNotContain(dana);
    }

    @Test
    void theWholeConversationIsMailedToWhoAsks() {
        reply("Good morning!");
        note("Not for him.");
        visitor.rest.post("/chat/transcript", Map.of("email", "nobody")).refused(422, "invalid-value");
        visitor.rest.post("/chat/transcript", Map.of("email", DANA)).json(204);

        var mail = mail(0);
        assertThat(mail.subject()).startsWith("Your conversation with ");
        assertThat(mail.text()).containsSubsequence("You, ", "Do you ship to Norway?", "Ada, ", "Good morning!");
        assertThat(mail.text()).doesNotContain("Not for him.");

        visitor.rest.post("/chat/transcript", Map.of("email", DANA)).json(204);
        visitor.rest.post("/chat/transcript", Map.of("email", DANA)).json(204);
        visitor.rest.post("/chat/transcript", Map.of("email", DANA)).refused(429, "too-many-requests");
        var other = Browser.visiting(acme, cast.anonymous());
        other.rest.post("/chat/transcript", Map.of("email", DANA)).refused(404, "not-found");
    }

    private void answersGoTo(String email) {
        visitor.rest.post("/chat/email", Map.of("email", email)).json(200);
    }

    private String reply(String text) {
        return say("reply", text);
    }

    private void note(String text) {
        say("note", text);
    }

    private String say(String kind, String text) {
        var body = Map.of("kind", kind, "format", "text", "body", text);
        var path = "/tickets/" + ticket().get("id").asString() + "/messages";
        return acme.ada().rest().post(path, body).json(201).get("id").asString();
    }

    private void endTheChat() {
        visitor.rest.post("/chat/end", Map.of()).json(200);
    }

    private JsonNode ticket() {
        var id = visitor.conversation().get("chat").get("ticket").asString();
        return acme.ada().rest().get("/tickets/" + id).json(200);
    }

    private JsonNode outbound() {
        return acme.ada().rest().get("/outbound").json(200).get("items");
    }

    private String delivery(String message) {
        var path = "/tickets/" + ticket().get("id").asString() + "/messages";
        return acme.ada()
                .rest()
                .get(path)
                .json(200)
                .get("items")
                .valueStream()
                .filter(one -> one.get("id").asString().equals(message))
                .map(one -> one.get("delivery"))
                .map(one -> one == null || one.isNull() ? "" : one.get("state").asString())
                .findFirst()
                .orElseThrow();
    }

    private ReadMail mail(int index) {
        await().atMost(SOON).until(() -> sink.accepted().size() > index);
        var content = sink.accepted().get(index).content();
        return new MailReader().read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)));
    }

    /// As if it had; and what is due then is done.
    private void aMinutePasses() {
        acme.in(() -> transaction.execute(_ -> sql.update(MESSAGE)
                .set(MESSAGE.CREATED_AT, field("{0} - interval '61 seconds'", Instant.class, MESSAGE.CREATED_AT))
                .where(MESSAGE.TICKET_ID.eq(id()))
                .execute()));
        itIsTimeToLook();
        await().atMost(SOON).until(() -> lookingAt().isEmpty());
    }

    private void itIsTimeToLook() {
        assertThat(sql.update(DUE_WORK)
                        .set(DUE_WORK.DUE_AT, clock.instant())
                        .where(DUE_WORK.KIND.eq("chat-unseen"), DUE_WORK.SUBJECT_ID.eq(id().value()))
                        .execute())
                .isEqualTo(1);
    }

    private Optional<Instant> lookingAt() {
        return sql.select(DUE_WORK.DUE_AT)
                .from(DUE_WORK)
                .where(DUE_WORK.KIND.eq("chat-unseen"), DUE_WORK.SUBJECT_ID.eq(id().value()))
                .fetchOptional(DUE_WORK.DUE_AT);
    }

    private TicketId id() {
        return new TicketId(UUID.fromString(ticket().get("id").asString()));
    }
}
