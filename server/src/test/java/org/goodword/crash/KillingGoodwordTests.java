package org.goodword.crash;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("crash")
class KillingGoodwordTests {
    private static final int KILLS = Integer.getInteger("crash.kills", 10);

    @Test
    void losesAndDoublesNothingWhenGoodwordIsKilled() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var house = House.open("goodword-killed", List.of())) {
            house.load().begin(random);
            for (var kill = 1; kill <= KILLS; kill++) {
                house.load().goOnFor(random.nextInt(60));
                kill(house.server(), kill % 3 == 0);
                house.server().start();
            }
            var verdict = house.verdict(random);
            Crash.say(verdict.summary("goodword", seed, KILLS));
            Crash.requireNothingLostNorDoubled(verdict, KILLS);
        }
    }

    @Test
    void leavesNoDoubtWhenNobodyIsKilled() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var house = House.open("nobody-killed", List.of())) {
            house.load().begin(random);
            house.load().goOnFor(150);
            var verdict = house.verdict(random);
            Crash.say(verdict.summary("nobody", seed, 0));
            Crash.requireNothingLostNorDoubled(verdict, 0);
        }
    }

    /// Sometimes the whole machine goes, the database with it.
    private static void kill(Server server, boolean withDatabase) throws Exception {
        var postgres = server.postgres();
        server.kill();
        if (withDatabase) postgres.killPostmaster();
    }
}
