package org.goodword.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.MailDesk;
import org.goodword.mail.sending.SmtpSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A line end where none belongs would begin a header, or a command, of the sender's own.
@GoodwordTest
class LinesTests {
    private static final String VICTIM = "victim@else.example";

    @Autowired
    private Cast cast;

    private Company acme;
    private SmtpSink sink;

    @BeforeEach
    void newWorkspace() throws IOException {
        acme = cast.acme();
        sink = new SmtpSink();
        MailDesk.of(acme, sink.port());
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\u000C", "=0D=0A", "%0d%0a"})
    @Asvs("5.2.3")
    void noWordOfATicketBeginsAHeaderOfItsMail(String end) {
        var evil = "Lamp" + end + "Bcc: " + VICTIM + end + "X-Evil: 1";
        var rest = acme.ada().rest();
        var opened = rest.post(
                "/tickets",
                Map.of(
                        "subject", evil,
                        "requester", Map.of("name", evil, "email", "dana@customer.example"),
                        "message",
                                Map.of(
                                        "kind",
                                        "reply",
                                        "body",
                                        "Hello" + end + "." + end + "MAIL FROM:<x@x.example>")));
        if (opened.status() == 400 || opened.status() == 422) return;
        opened.json(201);
        await().atMost(Duration.ofSeconds(90)).until(() -> !sink.accepted().isEmpty());
        assertThat(sink.accepted()).hasSize(1);
        var mail = sink.accepted().getFirst();
        assertThat(mail.recipients()).containsExactly("dana@customer.example");
        var head = mail.content().split("\r?\n\r?\n", 2)[0];
        assertThat(head).doesNotContainPattern("(?im)^(bcc|x-evil):");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dana@customer.example\r\nRCPT TO:<victim@else.example>",
                "dana@customer.example>\r\nRCPT TO:<victim@else.example",
                "dana@customer.example,victim@else.example",
                "<dana@customer.example> SIZE=1",
                "\"dana\r\nBcc: victim@else.example\"@customer.example",
                "dana@customer.example\u0000"
            })
    @Asvs({"5.2.3", "5.1.3"})
    void noAddressIsTwo(String address) {
        var rest = acme.ada().rest();
        var ticket = acme.opened("The lamp flickers").id();
        var refused = rest.post(
                "/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Hello", "to", List.of(address)));
        assertThat(refused.status()).as(refused.text()).isIn(400, 422);
        var contact = rest.post("/contacts", Map.of("name", "Dana", "emails", List.of(address)));
        assertThat(contact.status()).as(contact.text()).isIn(400, 422);
        assertThat(sink.accepted()).isEmpty();
    }
}
