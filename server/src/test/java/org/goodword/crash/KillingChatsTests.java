package org.goodword.crash;

import static org.assertj.core.api.Assertions.assertThat;

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
        var verdict = ChatHouse.killed("chats-killed", VISITORS, KILLS, Chatter.Bug.NONE);
        assertThat(verdict.refusals()).isEmpty();
        assertThat(verdict.cuts()).isPositive();
        assertThat(verdict.repeated()).isPositive();
        assertThat(verdict.lost()).as("acknowledged and not shown").isEmpty();
        assertThat(verdict.doubled()).as("shown twice").isEmpty();
        assertThat(verdict.outOfOrder()).as("shown after what was said later").isEmpty();
        assertThat(verdict.wrongForTheTeam()).as("not as said in the ticket").isEmpty();
    }
}
