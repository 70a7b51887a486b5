package org.goodword.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Two transactions wait for each other, and PostgreSQL ends one of them.
@GoodwordTest
class StandingInTheWayTests {
    /// As PostgreSQL says it: deadlock_detected.
    private static final String ENDED = "do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$";

    private static final IdempotencyKey NO_KEY = new IdempotencyKey(Optional.empty(), "test", "POST /test");

    @Autowired
    private Cast cast;

    @Autowired
    private Idempotency idempotency;

    @Autowired
    private DSLContext sql;

    @Test
    void whoIsEndedDoesItAgainAndNobodyNotices() {
        var attempts = new AtomicInteger();
        var answer = once(attempts, 2);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(attempts).hasValue(3);
    }

    @Test
    void whoIsAlwaysEndedSaysSo() {
        var attempts = new AtomicInteger();
        assertThatThrownBy(() -> once(attempts, Integer.MAX_VALUE))
                .isInstanceOf(PessimisticLockingFailureException.class);
        assertThat(attempts).hasValue(3);
    }

    private ResponseEntity<?> once(AtomicInteger attempts, int ended) {
        return Workspaces.in(
                cast.acme().workspace(),
                () -> idempotency.once(NO_KEY, "request", () -> {
                    if (attempts.incrementAndGet() <= ended) sql.execute(ENDED);
                    return ResponseEntity.ok("done");
                }));
    }
}
