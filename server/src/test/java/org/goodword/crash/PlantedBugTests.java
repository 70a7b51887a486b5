package org.goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The suites are worth something only if the bug they look for turns them red.
@Tag("crash")
class PlantedBugTests {
    private static final int KILLS = 3;

    @Test
    void seesMailsLostWhenTheyAreAcknowledgedBeforeTheCommit() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var house = House.open("planted-bug", List.of(HastyPostbox.SWITCH))) {
            house.load().begin(random);
            for (var kill = 0; kill < KILLS; kill++) {
                house.load().goOnFor(40);
                house.server().kill();
                house.server().start();
            }
            var verdict = house.verdict(random);
            Crash.say(verdict.summary("planted", seed, KILLS));
            assertThat(verdict.lostMails()).isNotEmpty();
        }
    }
}
