package org.goodword.identity.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTests {
    /// "12345678901234567890", as in RFC 6238.
    private static final Totp TOTP = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void codesAreThoseOfTheStandardsAppendixB() {
        Map.of(
                        59L, "287082",
                        1111111109L, "081804",
                        1111111111L, "050471",
                        1234567890L, "005924",
                        2000000000L, "279037",
                        20000000000L, "353130")
                .forEach((second, code) -> assertThat(TOTP.code(second / 30)).isEqualTo(code));
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        var now = Instant.ofEpochSecond(1_800_000_000);
        var step = now.getEpochSecond() / 30;
        for (var off = -1; off <= 1; off++)
            assertThat(TOTP.step(TOTP.code(step + off), now, 0)).hasValue(step + off);
        assertThat(TOTP.step(TOTP.code(step - 2), now, 0)).isEmpty();
        assertThat(TOTP.step(TOTP.code(step + 2), now, 0)).isEmpty();
    }

    @Test
    void aCodeCountsOnceAndNoneBeforeItCountsAfterIt() {
        var now = Instant.ofEpochSecond(1_800_000_000);
        var step = now.getEpochSecond() / 30;
        assertThat(TOTP.step(TOTP.code(step), now, step)).isEmpty();
        assertThat(TOTP.step(TOTP.code(step - 1), now, step)).isEmpty();
        assertThat(TOTP.step(TOTP.code(step + 1), now, step)).hasValue(step + 1);
    }

    @Test
    void whatIsNoCodeIsNone() {
        var now = Instant.ofEpochSecond(1_800_000_000);
        for (var text :
                new String[] {"", "12345", "1234567", "abcdef", "-12345", "\u0661\u0662\u0663\u0664\u0665\u0666"})
            assertThat(TOTP.step(text, now, 0)).as(text).isEmpty();
    }

    @Test
    void secretsAreRandomAndLongEnough() {
        assertThat(Totp.random().secret())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(Totp.random().secret());
        assertThat(Totp.random().toString())
                .doesNotContain(Totp.random().secret())
                .isEqualTo("Totp[…]");
    }

    @Test
    void appsReadWhoseItIs() {
        assertThat(TOTP.uri("Acme & Co", "ada@acme.example"))
                .startsWith("otpauth://totp/Acme%20%26%20Co:ada%40acme.example?secret=GEZDGNBV")
                .contains("issuer=Acme%20%26%20Co", "digits=6", "period=30", "algorithm=SHA1");
    }
}
