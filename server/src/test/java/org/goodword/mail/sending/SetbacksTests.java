package org.goodword.mail.sending;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodword.outbox.spi.Setback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetbacksTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            450 4.2.0 <dana@x.example>: Recipient address rejected: Greylisted, see postgrey | BUSY
            451 4.7.1 Greylisting in action, please come back later                          | BUSY
            451 4.7.1 Please try again later                                                 | BUSY
            450 4.2.1 The user you are trying to contact is receiving mail at a rate that    | BUSY
            421 Service not available, closing transmission channel                          | BUSY
            452 4.3.1 Insufficient system storage                                            | BUSY
            452 4.2.2 The email account that you tried to reach is over quota                | FULL
            421 4.7.28 Our system has detected an unusual rate of unsolicited mail           | SLOWED
            421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred                   | SLOWED
            451 4.7.650 The mail server has been temporarily rate limited                    | SLOWED
            450 4.7.1 Error: too much mail from 192.0.2.1                                    | SLOWED
            421 too many connections                                                         | SLOWED
            432 4.3.2 Concurrent connections limit exceeded                                  | SLOWED
            535 5.7.8 Username and Password not accepted                                     | LOCKED_OUT
            534-5.7.9 Application-specific password required                                 | LOCKED_OUT
            "Couldn't connect to host, port: mail.example, 465; timeout 10000"               | UNREACHABLE
            "Could not connect to SMTP host: mail.example, port: 587, response: -1"          | UNREACHABLE
            "Could not connect to SMTP host: mail.example, port: 587, response: 421"         | BUSY
            Exception reading response                                                       | UNREACHABLE
            """)
    void theAnswerSaysWhenToComeAgain(String answer, Setback expected) {
        assertThat(Setbacks.of(answer)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            552 5.2.2 Mailbox full                                                            | FULL
            550 5.4.5 Daily user sending limit exceeded                                       | SLOWED
            554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException          | SLOWED
            530 5.7.0 Authentication Required                                                 | LOCKED_OUT
            """)
    void someThatSayForEverDoNotMeanIt(String answer, Setback expected) {
        assertThat(Setbacks.afterAll(answer)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "550 5.1.1 No such user",
                "550 no such person",
                "554 5.7.1 Message rejected as spam",
                "552 5.3.4 Message size exceeds fixed limit",
                "553 5.1.3 bad address"
            })
    void othersDo(String answer) {
        assertThat(Setbacks.afterAll(answer)).isEmpty();
    }
}
