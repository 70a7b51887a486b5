package org.goodword.mail.filing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.cast.Rest;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.sending.SmtpSink;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Relays that give our mails other ids than we did; the sink answers in the words of theirs.
@GoodwordTest
class RenamedIdsTests {
    private static final String DANA = "Dana Ruiz <dana@nordwind.example>";
    private static final String KIM = "Kim <kim@nordwind.example>";
    private static final String SES = "0100018c8f6d0d5b-1a2b3c4d-5e6f-7a8b-9c0d-1e2f3a4b5c6d-000000";
    private static final String EXCHANGE = "AM6PR09MB1234567890AB@AM6PR09MB1234.eurprd09.prod.exchangelabs.example";

    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private SmtpSink sink;
    private MailDesk desk;
    private int mails;

    @BeforeEach
    void aDeskWithARelay() throws IOException {
        acme = cast.acme();
        ada = acme.ada().rest();
        sink = new SmtpSink();
        desk = MailDesk.of(acme, sink.port());
    }

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void whoAnswersAMailByTheIdOfAmazonSesFindsItsTicket() {
        ada.post("/organisations", Map.of("name", "Nordwind", "domains", List.of("nordwind.example")));
        // Of a stranger nobody knows whose colleague he is.
        arrives(KIM, "nothing@nordwind.example");
        var ticket = answered("250 Ok " + SES);

        assertThat(arrives(DANA, SES + "@eu-west-1.amazonses.com")).isEqualTo(ticket);
        assertThat(arrives(KIM, SES + "@email.amazonses.com")).as("a colleague").isEqualTo(ticket);
        assertThat(arrives("Eve <eve@elsewhere.example>", SES + "@email.amazonses.com"))
                .as("a stranger")
                .isNotEqualTo(ticket);
        assertThat(arrives(DANA, SES + "@amazonses.elsewhere.example"))
                .as("another's domain")
                .isNotEqualTo(ticket);
    }

    @Test
    void whoAnswersAMailByTheIdOfExchangeOnlineFindsItsTicket() {
        var ticket = answered(
                "250 2.6.0 <%s> [InternalId=123456789, Hostname=AM6PR09MB1234] 12345 bytes in 0.1, Queued mail for delivery"
                        .formatted(EXCHANGE));

        assertThat(arrives(DANA, EXCHANGE)).isEqualTo(ticket);
    }

    @Test
    void theIdGoesWhereItsMessageGoes() {
        var ticket = answered("250 Ok " + SES);
        arrives(DANA, SES + "@email.amazonses.com");
        var reply = messages(ticket).get(1).get("id").asString();

        var made = ada.post("/tickets/" + ticket + "/splits", Map.of("messages", List.of(reply)));
        assertThat(made.status()).as(made.text()).isEqualTo(201);

        assertThat(arrives(DANA, SES + "@email.amazonses.com")).isEqualTo(made.id());
        ada.delete("/tickets/" + made.id() + "/split");
    }

    @Test
    void whatAnAnswerToASignedAddressQuotesIsKnownFromThenOn() {
        var ticket = answered("250 fine");
        var replyTo = replyTo(sink.accepted().getFirst().content());
        var renamed = "given-by-some-relay@relay.example";

        assertThat(arrives(DANA, renamed)).as("nobody knows it yet").isNotEqualTo(ticket);
        assertThat(receives(DANA, renamed + ".second", replyTo)).isEqualTo(ticket);
        assertThat(arrives(DANA, renamed + ".second")).isEqualTo(ticket);
    }

    @Test
    void anAcknowledgementIsKnownByItsNewIdToo() {
        sink.at(Step.END, new Behaviour.Answer("250 Ok " + SES));
        var texts = ada.get("/acknowledgements/" + desk.brand()).json(200).get("texts");
        ada.put("/acknowledgements/" + desk.brand(), Map.of("on", true, "perHour", 3, "texts", texts))
                .json(200);
        var ticket = desk.ticketOf(desk.handIn(mail(DANA, "", desk.address())));
        await().atMost(Duration.ofSeconds(90)).until(() -> sent() == 1);

        assertThat(arrives(DANA, SES + "@email.amazonses.com")).isEqualTo(ticket);
    }

    /// By an agent, when the relay took it over with these words.
    private String answered(String words) {
        var ticket = desk.ticketOf(desk.handIn(mail(DANA, "", desk.address())));
        sink.at(Step.END, new Behaviour.Answer(words));
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Use water"))
                .json(201);
        await().atMost(Duration.ofSeconds(90)).until(() -> sent() == 1);
        return ticket;
    }

    private static String replyTo(String content) {
        try (var mail = new MailReader().read(() -> new ByteArrayInputStream(content.getBytes(ISO_8859_1)))) {
            return mail.people().replyTo().getFirst().address().value();
        }
    }

    private long sent() {
        return ada.get("/outbound")
                .json(200)
                .get("items")
                .valueStream()
                .filter(row -> row.get("state").asString().equals("sent"))
                .count();
    }

    private String arrives(String from, String answers) {
        return receives(from, answers, desk.address());
    }

    private String receives(String from, String answers, String to) {
        return desk.ticketOf(desk.handIn(mail(from, "In-Reply-To: <%s>\n".formatted(answers), to)));
    }

    private String mail(String from, String thread, String to) {
        mails++;
        return "From: %s\nTo: %s\nSubject: Number %d\nMessage-ID: <%d@nordwind.example>\n%s\nIt burns\n"
                .formatted(from, to, mails, mails, thread);
    }

    private List<JsonNode> messages(String ticket) {
        return ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .valueStream()
                .toList();
    }
}
