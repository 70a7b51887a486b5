package org.goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Visitors who lose their line again and again, a proxy that cuts frames, and a server that is killed: what was
/// acknowledged is shown, once, in order. Their own logs decide.
@Tag("crash")
class KillingChatsTests {
    private static final int VISITORS = Integer.getInteger("crash.visitors", 200);
    private static final int KILLS = Integer.getInteger("crash.chat-kills", 3);

    @Test
    void losesDoublesAndMixesNothing() throws Exception {
        var verdict = verdict("chats-killed", VISITORS, KILLS, Chatter.Bug.NONE);
        assertThat(verdict.refusals()).isEmpty();
        assertThat(verdict.cuts()).isPositive();
        assertThat(verdict.repeated()).isPositive();
        assertThat(verdict.lost()).as("acknowledged and not shown").isEmpty();
        assertThat(verdict.doubled()).as("shown twice").isEmpty();
        assertThat(verdict.outOfOrder()).as("shown after what was said later").isEmpty();
        assertThat(verdict.wrongForTheTeam()).as("not as said in the ticket").isEmpty();
    }

    @Test
    void seesWhatAClientMissesThatSkipsWhatItWasNotTold() throws Exception {
        assertThat(verdict("chats-skipped", 40, 1, Chatter.Bug.FORGETS_WHAT_IT_MISSED)
                        .lost())
                .isNotEmpty();
    }

    @Test
    void seesWhatIsSaidTwiceByNewIds() throws Exception {
        assertThat(verdict("chats-doubled", 40, 1, Chatter.Bug.NEW_ID_FOR_EACH_ATTEMPT)
                        .doubled())
                .isNotEmpty();
    }

    private static ChatVerdict verdict(String name, int visitors, int kills, Chatter.Bug bug) throws Exception {
        var seed = Crash.seed();
        try (var house = ChatHouse.open(name, visitors, bug, new Random(seed))) {
            house.begin();
            house.goOnFor(4 * visitors);
            for (var kill = 0; kill < kills; kill++) {
                house.kill();
                house.goOnFor(2 * visitors);
            }
            var verdict = house.verdict();
            Crash.say(verdict.summary(name, seed, kills));
            return verdict;
        }
    }
}
