package org.goodword.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.goodword.mail.reading.Person;
import org.goodword.mail.sending.SendResult.Accepted;
import org.goodword.mail.sending.SendResult.Permanent;
import org.goodword.mail.sending.SendResult.Temporary;
import org.goodword.mail.sending.SendResult.Unknown;
import org.goodword.mail.sending.SmtpSink.Behaviour;
import org.goodword.mail.sending.SmtpSink.Step;
import org.goodword.mail.writing.MailWriter;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendingMailsTests {
    private static final EmailAddress SUPPORT = new EmailAddress("support@acme.example");
    private static final EmailAddress DANA = new EmailAddress("dana@nordwind.example");
    private static final EmailAddress KIM = new EmailAddress("kim@nordwind.example");
    private final SmtpSink sink = sink();

    @AfterEach
    void closeTheSink() throws IOException {
        sink.close();
    }

    @Test
    void anAcceptedMailHasTheServersWords() {
        assertThat(send(DANA, KIM)).isEqualTo(new Accepted("250 queued as 1", List.of()));
        assertThat(sink.accepted()).singleElement().satisfies(mail -> {
            assertThat(mail.from()).isEqualTo("support@acme.example");
            assertThat(mail.recipients()).containsExactly("dana@nordwind.example", "kim@nordwind.example");
            assertThat(mail.content())
                    .contains("Message-ID: <m.1@acme.example>")
                    .contains("\r\n.hidden\r\n");
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "MAIL", "RCPT", "DATA", "END"})
    void aRefusalIsForNowOrForEver(Step step) {
        sink.at(step, new Behaviour.Answer("452 come back later"));
        assertThat(send(DANA))
                .isInstanceOfSatisfying(
                        Temporary.class, it -> assertThat(it.words()).contains("later"));

        sink.at(step, new Behaviour.Answer("554 we do not like you"));
        assertThat(send(DANA)).satisfies(it -> {
            // A server that does not even greet may be down: worth another attempt.
            assertThat(it).isInstanceOf(step == Step.GREETING ? Temporary.class : Permanent.class);
            assertThat(it.words()).contains(step == Step.GREETING ? "554" : "like you");
        });
        assertThat(sink.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"GREETING", "EHLO", "MAIL", "RCPT", "DATA"})
    void aConnectionThatBreaksBeforeTheEndSentNothing(Step step) {
        sink.at(step, new Behaviour.Drop());

        assertThat(send(DANA)).isInstanceOf(Temporary.class);
        assertThat(sink.accepted()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksWithinALongMailSentNothing() {
        sink.at(Step.CONTENT, new Behaviour.Drop());

        assertThat(send(mail("line\n".repeat(2_000_000)), DANA)).isInstanceOf(Temporary.class);
        assertThat(send(mail("short"), DANA)).isInstanceOf(Unknown.class);
        assertThat(sink.accepted()).isEmpty();
    }

    @Test
    void aConnectionThatBreaksAfterTheEndMayHaveSent() {
        sink.at(Step.END, new Behaviour.Drop());

        assertThat(send(DANA)).isInstanceOf(Unknown.class);
        assertThat(sink.accepted()).hasSize(1);
    }

    @Test
    void aServerThatFallsSilentAfterTheEndMayHaveSent() {
        var over = new CountDownLatch(1);
        sink.at(Step.END, new Behaviour.Stall(over));

        assertThat(send(DANA)).isInstanceOf(Unknown.class);
        over.countDown();
    }

    @Test
    void aRefusedRecipientIsNamedAndTheOthersGetTheMail() {
        sink.atRecipient("kim@nordwind.example", new Behaviour.Answer("550 no such person"));

        assertThat(send(DANA, KIM))
                .isInstanceOfSatisfying(
                        Accepted.class,
                        it -> assertThat(it.refused())
                                .singleElement()
                                .isEqualTo(new SendResult.Refusal(KIM, 550, "550 no such person")));
        assertThat(sink.accepted())
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipients()).containsExactly("dana@nordwind.example"));
    }

    @Test
    void aRelayThatIsNotThereIsTriedAgain() throws IOException {
        sink.close();

        assertThat(send(DANA)).isInstanceOf(Temporary.class);
    }

    @Test
    void aRelayWithoutTheRequiredTlsGetsNothing() {
        var relay = new Relay(
                "localhost",
                sink.port(),
                Relay.Tls.STARTTLS,
                Optional.empty(),
                "acme.example",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2));

        assertThat(new SmtpClient().send(relay, SUPPORT, List.of(DANA), mail("Hi")))
                .isInstanceOf(Temporary.class);
        assertThat(sink.accepted()).isEmpty();
    }

    private SendResult send(EmailAddress... recipients) {
        return send(mail("Hi\n.hidden\n"), recipients);
    }

    private SendResult send(MimeMessage mail, EmailAddress... recipients) {
        var relay = new Relay(
                "localhost",
                sink.port(),
                Relay.Tls.NONE,
                Optional.empty(),
                "acme.example",
                Duration.ofSeconds(2),
                Duration.ofMillis(700));
        return new SmtpClient().send(relay, SUPPORT, List.of(recipients), mail);
    }

    private static MimeMessage mail(String text) {
        return new MailWriter(Clock.systemUTC())
                .write(new OutgoingMail(
                        new Person(SUPPORT, "Acme"),
                        Optional.empty(),
                        List.of(new Person(DANA, "")),
                        List.of(),
                        List.of(),
                        "Hello",
                        Optional.of(text),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "m.1@acme.example",
                        List.of(),
                        List.of(),
                        OutgoingMail.Automatic.NO));
    }

    private static SmtpSink sink() {
        try {
            return new SmtpSink();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
