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
    /// So many that chance does not hide the bug: four were doubled by one kill.
    private static final int VISITORS = 40;

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

    @Test
    void seesWhatAChatClientMissesThatSkipsWhatItWasNotTold() throws Exception {
        var verdict = ChatHouse.killed("chats-skipped", VISITORS, 1, Chatter.Bug.FORGETS_WHAT_IT_MISSED);
        assertThat(verdict.lost()).isNotEmpty();
    }

    @Test
    void seesWhatIsSaidTwiceInAChatByNewIds() throws Exception {
        var verdict = ChatHouse.killed("chats-doubled", VISITORS, 2, Chatter.Bug.NEW_ID_FOR_EACH_ATTEMPT);
        assertThat(verdict.doubled()).isNotEmpty();
    }
}
