package org.goodword.crash;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("crash")
class KillingPostgresTests {
    private static final int KILLS = Integer.getInteger("crash.kills", 12);

    @Test
    void losesAndDoublesNothingWhenPostgresIsKilled() throws Exception {
        var seed = Crash.seed();
        var random = new Random(seed);
        try (var house = House.open("postgres-killed", List.of())) {
            house.load().begin(random);
            for (var kill = 1; kill <= KILLS; kill++) {
                house.load().goOnFor(5 + random.nextInt(40));
                var postgres = house.server().postgres();
                if (kill % 2 == 0) postgres.killPostmaster();
                else postgres.killOneProcess(random);
            }
            house.load().goOnFor(20);
            var verdict = house.verdict(random);
            Crash.say(verdict.summary("postgres", seed, KILLS));
            Crash.requireNothingLostNorDoubled(verdict, KILLS);
        }
    }
}
