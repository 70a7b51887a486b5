package org.goodword.mail.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceivingOverSmtpTests {
    private static final int MOST = 200_000;
    private final KeepingPostbox postbox = new KeepingPostbox();
    private final SmtpReceiver receiver = new SmtpReceiver(
            postbox, new SmtpSettings(true, 0, "loopback", "test", MOST, 3, 100, 5, Duration.ofSeconds(10), 50, 5));

    @BeforeEach
    void start() {
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop();
    }

    @Test
    void aMailIsKeptWithItsEnvelope() throws IOException {
        try (var peer = peer()) {
            assertThat(peer.say("EHLO nordwind.example")).startsWith("250");
            assertThat(peer.mail("Dana@Nordwind.example", "Support+x@acme.example", "Subject: Hi\r\n\r\n..dot\r\nbody"))
                    .startsWith("250 2.0.0 Received as ");
            assertThat(peer.mail("", "support@acme.example", "Subject: bounce\r\n\r\nx"))
                    .startsWith("250");
        }
        assertThat(postbox.kept).hasSize(2);
        assertThat(postbox.kept.getFirst().content()).isEqualTo("Subject: Hi\r\n\r\n.dot\r\nbody\r\n");
        assertThat(postbox.kept.getFirst().envelope().from()).hasValue(new EmailAddress("dana@nordwind.example"));
        assertThat(postbox.kept.getFirst().envelope().to())
                .extracting(mailbox -> mailbox.address().value())
                .containsExactly("support+x@acme.example");
        assertThat(postbox.kept.getLast().envelope().from()).isEmpty();
    }

    @Test
    void anUnknownRecipientIsRefusedBeforeTheData() throws IOException {
        try (var peer = peer()) {
            peer.say("EHLO x");
            peer.say("MAIL FROM:<a@b.example>");
            assertThat(peer.say("RCPT TO:<nobody@elsewhere.example>")).startsWith("550 5.1.1");
            assertThat(peer.say("DATA")).startsWith("503");
            assertThat(peer.say("RCPT TO:<support@acme.example>")).startsWith("250");
        }
    }

    @Test
    void whoGuessesAddressesIsSentAway() throws IOException {
        try (var peer = peer()) {
            peer.say("EHLO x");
            peer.say("MAIL FROM:<a@b.example>");
            for (var i = 0; i < 5; i++)
                assertThat(peer.say("RCPT TO:<a" + i + "@x.example>")).startsWith("550");
            assertThat(peer.say("RCPT TO:<a6@x.example>")).startsWith("421");
            assertThat(peer.answer()).isEqualTo("closed");
        }
    }

    @Test
    void anOversizedMailIsRefusedByItsWordAndByItsBytes() throws IOException {
        try (var peer = peer()) {
            peer.say("EHLO x");
            assertThat(peer.say("MAIL FROM:<a@b.example> SIZE=300000")).startsWith("552");
            assertThat(peer.mail(
                            "a@b.example",
                            "support@acme.example",
                            "Subject: big\r\n\r\n" + "0123456789\r\n".repeat(30_000)))
                    .startsWith("552 5.3.4");
            assertThat(peer.mail("a@b.example", "support@acme.example", "Subject: small\r\n\r\nx"))
                    .startsWith("250");
        }
        assertThat(postbox.kept).hasSize(1);
    }

    @Test
    void tooManyRecipientsWaitForAnotherTransaction() throws IOException {
        try (var peer = peer()) {
            peer.say("EHLO x");
            peer.say("MAIL FROM:<a@b.example>");
            for (var i = 0; i < 3; i++)
                assertThat(peer.say("RCPT TO:<a" + i + "@acme.example>")).startsWith("250");
            assertThat(peer.say("RCPT TO:<a3@acme.example>")).startsWith("452");
        }
    }

    @Test
    void aMailThatCouldNotBeStoredStaysWithItsSender() throws IOException {
        postbox.broken.set(true);
        try (var peer = peer()) {
            peer.say("EHLO x");
            assertThat(peer.mail("a@b.example", "support@acme.example", "Subject: x\r\n\r\nx"))
                    .startsWith("451");
            postbox.broken.set(false);
            assertThat(peer.mail("a@b.example", "support@acme.example", "Subject: x\r\n\r\nx"))
                    .startsWith("250");
        }
        assertThat(postbox.kept).hasSize(1);
    }

    @Test
    void aMailThatBreaksOffIsNotKept() throws IOException {
        try (var peer = peer()) {
            peer.say("EHLO x");
            peer.say("MAIL FROM:<a@b.example>");
            peer.say("RCPT TO:<support@acme.example>");
            peer.say("DATA");
            peer.send("Subject: half\r\n\r\nhalf of the");
        }
        try (var peer = peer()) {
            peer.say("EHLO x");
            assertThat(peer.mail("a@b.example", "support@acme.example", "Subject: whole\r\n\r\nx"))
                    .startsWith("250");
        }
        assertThat(postbox.kept)
                .singleElement()
                .satisfies(mail -> assertThat(mail.content()).contains("whole"));
    }

    @Test
    void onlyTheWholeEndEndsAMail() throws IOException {
        try (var peer = peer()) {
            peer.say("EHLO x");
            assertThat(peer.mail(
                            "a@b.example",
                            "support@acme.example",
                            "Subject: x\r\n\r\nx\n.\nMAIL FROM:<evil@x.example>\n.\r\ny\r.\rz"))
                    .startsWith("250");
        }
        assertThat(postbox.kept)
                .singleElement()
                .satisfies(mail -> assertThat(mail.content()).contains("evil@x.example", "z"));
    }

    @Test
    void nonsenseIsAnsweredAndForgiven() throws IOException {
        try (var peer = peer()) {
            assertThat(peer.say("\0\u0001 nonsense")).startsWith("50");
            assertThat(peer.say("MAIL TO:")).startsWith("50");
            assertThat(peer.say("EHLO x")).startsWith("250");
            assertThat(peer.say("MAIL FROM:<a@b.example> SIZE=99999999999999999999"))
                    .doesNotStartWith("250");
        }
        try (var peer = peer()) {
            assertThat(peer.greeting).startsWith("220");
            assertThat(peer.say("\u00ff\u00fe no letters")).startsWith("50");
        }
        try (var peer = peer()) {
            assertThat(peer.greeting).startsWith("220");
        }
    }

    @Test
    void onePeerHasOnlySoManyConnectionsAndMails() throws IOException {
        var peers = new ArrayList<SmtpPeer>();
        for (var i = 0; i < 5; i++) peers.add(peer());
        try (var sixth = peer()) {
            assertThat(sixth.greeting).startsWith("421");
        }
        var peer = peers.getFirst();
        peer.say("EHLO x");
        for (var i = 0; i < 50; i++) {
            assertThat(peer.say("MAIL FROM:<a@b.example>")).startsWith("250");
            peer.say("RSET");
        }
        assertThat(peer.say("MAIL FROM:<a@b.example>")).startsWith("450");
        for (var open : peers) open.close();
    }

    private SmtpPeer peer() throws IOException {
        return new SmtpPeer(receiver.port());
    }
}
