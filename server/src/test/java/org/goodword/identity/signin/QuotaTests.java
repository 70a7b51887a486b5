package org.goodword.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

@GoodwordTest
class QuotaTests {
    @Autowired
    private Cast cast;

    @Test
    void everyAnswerToATokenTellsWhatIsLeft() {
        var acme = cast.acme();
        var first = acme.ada().rest().get("/teams");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"token\";q=6000;w=60");
        assertThat(first.header("RateLimit")).matches("\"token\";r=59\\d\\d;t=\\d+");
        assertThat(acme.mara()
                        .rest()
                        .get("/webhooks")
                        .refused(403, "not-allowed")
                        .header("RateLimit"))
                .startsWith("\"token\";r=");
        assertThat(cast.anonymous().get("/setup").header("RateLimit")).isEmpty();
    }

    @Test
    @Asvs("11.1.4")
    void whoHasNothingLeftIsToldWhenToComeAgain() {
        var quota = new Quota(new Throttle("requests", 2, Duration.ofMinutes(1)));
        var answer = new MockHttpServletResponse();
        quota.take("one", answer);
        assertThat(answer.getHeader("RateLimit")).isEqualTo("\"token\";r=1;t=31");
        quota.take("one", answer);
        assertThat(answer.getHeader("RateLimit")).startsWith("\"token\";r=0;");
        assertThatThrownBy(() -> quota.take("one", answer)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.problem().code().value()).isEqualTo("too-many-requests");
            var again = ((Throttle.TooMany) rejected.problem()).retryAfter();
            assertThat(again).isBetween(1L, 31L);
            assertThat(answer.getHeader("RateLimit")).isEqualTo("\"token\";r=0;t=" + again);
        });
        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"token\";q=2;w=60");
        quota.take("another", answer);
        assertThat(answer.getHeader("RateLimit")).isEqualTo("\"token\";r=1;t=31");
    }
}
