package org.goodword.mail.bouncing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Bounces that say nothing of the mail they are about.
@GoodwordTest
class ReturnPathTests {
    @Autowired
    private Cast cast;

    private SmtpSink sink;
    private Company acme;
    private Rest ada;
    private MailDesk desk;
    private String ticket;

    @BeforeEach
    void aTicketOfDanas() throws IOException {
        sink = new SmtpSink();
        acme = cast.acme();
        ada = acme.ada().rest();
        desk = MailDesk.of(acme, sink.port());
        ticket = acme.opened("Broken lamp").id();
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void theAddressItselfIsTheSenderUnlessSomebodyWantsOtherwise() {
        assertThat(reply(1).from()).isEqualTo(desk.address());
    }

    @Test
    void eachMailHasAReturnAddressOfItsOwnByWhichABounceWithoutAnOriginalIsKnown() {
        signed();
        var first = reply(1);
        var second = reply(2);
        assertThat(first.from())
                .startsWith("desk+")
                .endsWith("@" + acme.domain())
                .isNotEqualTo(second.from());
        assertThat(first.content()).contains("From: Acme Desk <" + desk.address() + ">");

        assertThat(desk.ticketOf(bounced(first.from()))).isEqualTo(ticket);
        var messages = ada.get("/tickets/" + ticket + "/messages").json(200).get("items");
        var failures = messages.get(1).get("delivery").get("failures");
        assertThat(failures.get(0).get("address").asString()).isEqualTo("dana@customer." + acme.domain());
        assertThat(failures.get(0).get("reason").asString()).isEqualTo("unknown-user");
        assertThat(messages.get(2).get("delivery").get("failures")).isEmpty();
    }

    @Test
    void whatWeDidNotMakeIsNobodysReturnAddress() {
        signed();
        var from = reply(1).from();
        var forged = from.replaceFirst("\\+.", "+" + (from.charAt(from.indexOf('+') + 1) == 'a' ? 'b' : 'a'));
        assertThat(desk.settled(bounced(forged)).get("state").asString()).isEqualTo("parked");
    }

    private void signed() {
        var account = Map.of(
                "kind",
                "email",
                "brand",
                desk.brand(),
                "address",
                desk.address(),
                "name",
                "Acme Desk",
                "relay",
                Map.of("host", "localhost", "port", sink.port(), "tls", "none"),
                "mails",
                Map.of("signedReturnPath", true));
        ada.put("/channel-accounts/" + UUID.nameUUIDFromBytes(acme.domain().getBytes(UTF_8)), account)
                .json(200);
    }

    private SmtpSink.Accepted reply(int place) {
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Reply " + place))
                .json(201);
        await().atMost(Duration.ofSeconds(90)).until(() -> sink.accepted().size() >= place);
        return sink.accepted().get(place - 1);
    }

    /// A report of a server that gives nothing back, and names nobody.
    private String bounced(String to) {
        var status = BounceMails.failed("somebody@inside.customer.example", "5.1.1", "550 5.1.1 No such user");
        var mail = BounceMails.barren(to, status).replace("\n", "\r\n");
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email?to=" + Rest.encoded(to), mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return receipt.id();
    }
}
