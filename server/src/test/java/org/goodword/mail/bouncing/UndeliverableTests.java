package org.goodword.mail.bouncing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.cast.BounceMails.failed;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.BounceMails;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.sending.SmtpSink;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// What bounces say of an address.
@GoodwordTest
class UndeliverableTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private BounceMails bounces;
    private String ticket;

    @BeforeEach
    void aTicketOfDanas() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        ticket = acme.opened("Broken lamp").id();
        desk = MailDesk.of(acme, sink.port());
        bounces = new BounceMails(desk);
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void anAddressThatItsOwnServerDoesNotKnowIsUndeliverableUntilSomebodyWritesFromIt() {
        var sent = reply(1);
        bounce(sent, failed(dana(), "5.1.1", "550 5.1.1 No such user"));
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

        desk.settled(desk.handIn("From: %s\r\nTo: %s\r\nSubject: Here I am\r\nMessage-ID: <here@x>\r\n\r\nI am back\r\n"
                .formatted(dana(), desk.address())));
        assertThat(undeliverable(dana())).isEmpty();
        assertThat(ada.get("/contacts/" + contact).json(200).get("undeliverable"))
                .isEmpty();
    }

    @Test
    void anAgentMarksAnAddressAsDeliverable() {
        bounce(reply(1), failed(dana(), "5.1.1", "550 5.1.1 No such user"));
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
        giveBack(reply(1));
        giveBack(reply(2));
        assertThat(undeliverable(dana())).isEmpty();

        aDayPasses();
        giveBack(reply(3));
        assertThat(undeliverable(dana())).hasSize(1);
    }

    @Test
    void aFullMailboxDoesNotMakeAnAddressUndeliverable() {
        bounce(reply(1), failed(dana(), "5.2.2", "552 5.2.2 Over quota"));
        aDayPasses();
        bounce(reply(2), failed(dana(), "5.2.2", "552 5.2.2 Over quota"));
        assertThat(undeliverable(dana())).isEmpty();
    }

    private SmtpSink.Accepted reply(int place) {
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Reply " + place))
                .json(201);
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= place);
        return sink.accepted().get(place - 1);
    }

    private void bounce(SmtpSink.Accepted sent, String status) {
        desk.ticketOf(desk.handIn(bounces.report(sent.content(), status)));
    }

    private void giveBack(SmtpSink.Accepted sent) {
        desk.ticketOf(desk.handIn(bounces.qmail(sent.content(), dana())));
    }

    private void aDayPasses() {
        acme.in(() -> transaction.execute(_ -> sql.execute(
                "update contacts.identity set failed_at = failed_at - interval '1 day' where workspace_id = ?",
                acme.workspace().value())));
    }

    private JsonNode undeliverable(String address) {
        return ada.get("/contacts/undeliverable?email=" + Rest.encoded(address) + "&email=nobody")
                .json(200)
                .get("items");
    }

    private String dana() {
        return "dana@customer." + acme.domain();
    }
}
