package org.goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

/// What both suites share: the seed, and what must hold in the end.
final class Crash {
    /// How many mails the server sends at once.
    private static final int OPEN_SESSIONS = 4;

    private Crash() {}

    /// `-Dcrash.seed=…` repeats a run's choices, though not its timing.
    static long seed() {
        return Long.getLong("crash.seed", new Random().nextLong(1_000_000));
    }

    static void say(String line) {
        IO.println(line);
    }

    static void requireNothingLostNorDoubled(Verdict verdict, int kills) {
        assertThat(verdict.refusals()).as("refused for good").isEmpty();
        assertThat(verdict.lostMails()).as("mails acknowledged and lost").isEmpty();
        assertThat(verdict.doubledMails()).as("mails in two messages").isEmpty();
        assertThat(verdict.parked()).as("mails parked").isZero();
        assertThat(verdict.lostWrites()).as("writes acknowledged and lost").isEmpty();
        assertThat(verdict.doubledWrites()).as("writes done twice").isEmpty();
        assertThat(verdict.changedAnswers())
                .as("other answers to the same request")
                .isEmpty();
        assertThat(verdict.doubledReplies()).as("replies sent twice").isEmpty();
        assertThat(verdict.lostReplies()).as("replies never sent").isEmpty();
        assertThat(verdict.unsettled()).as("deliveries stuck or failed").isEmpty();
        assertThat(verdict.perhaps().size()).as("perhaps sent").isLessThanOrEqualTo(kills * OPEN_SESSIONS);
    }
}
