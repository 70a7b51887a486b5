package org.goodword.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodword.mail.reading.Person;
import org.goodword.mail.sending.Relay.Credentials;
import org.goodword.mail.sending.SendResult.Accepted;
import org.goodword.mail.sending.SendResult.Temporary;
import org.goodword.mail.writing.MailWriter;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against GreenMail, a mail server we did not write.
class RelaysWithPasswordsTests {
    private static final EmailAddress SUPPORT = new EmailAddress("support@acme.example");
    private static final EmailAddress DANA = new EmailAddress("dana@nordwind.example");
    private static final Credentials RIGHT = new Credentials("relay-user", "relay-password");
    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS)
    });

    @BeforeEach
    void start() {
        server.start();
        server.setUser(DANA.value(), RIGHT.user(), RIGHT.password());
        server.getUserManager().setAuthRequired(true);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void theRightPasswordLetsTheMailThrough() {
        assertThat(send(Relay.Tls.NONE, RIGHT)).isInstanceOf(Accepted.class);
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsSaidAndTheMailKeptForAnotherAttempt() {
        assertThat(send(Relay.Tls.NONE, new Credentials("relay-user", "wrong")))
                .isInstanceOfSatisfying(
                        Temporary.class,
                        it -> assertThat(it.words()).contains("535").doesNotContain("wrong"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoOnlyAsksIsLetInOrToldWhyNotAndNothingIsSent() {
        assertThat(new SmtpClient().signIn(relay(Relay.Tls.NONE, RIGHT), SUPPORT))
                .isInstanceOf(Accepted.class);
        assertThat(new SmtpClient().signIn(relay(Relay.Tls.NONE, new Credentials("relay-user", "wrong")), SUPPORT))
                .isInstanceOfSatisfying(
                        Temporary.class, it -> assertThat(it.words()).contains("535"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNeitherPasswordNorMail() {
        assertThat(send(Relay.Tls.TLS, RIGHT))
                .isInstanceOfSatisfying(
                        Temporary.class, it -> assertThat(it.words()).contains("localhost"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private SendResult send(Relay.Tls tls, Credentials credentials) {
        return new SmtpClient().send(relay(tls, credentials), SUPPORT, List.of(DANA), mail());
    }

    private Relay relay(Relay.Tls tls, Credentials credentials) {
        var port = tls == Relay.Tls.TLS
                ? server.getSmtps().getPort()
                : server.getSmtp().getPort();
        return new Relay(
                "localhost",
                port,
                tls,
                Optional.of(credentials),
                "acme.example",
                Duration.ofSeconds(10),
                Duration.ofSeconds(10));
    }

    private static MimeMessage mail() {
        return new MailWriter(Clock.systemUTC())
                .write(new OutgoingMail(
                        new Person(SUPPORT, "Acme"),
                        Optional.empty(),
                        List.of(new Person(DANA, "")),
                        List.of(),
                        List.of(),
                        "Hello",
                        Optional.of("Hi"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "m.1@acme.example",
                        List.of(),
                        List.of(),
                        OutgoingMail.Automatic.NO));
    }
}
