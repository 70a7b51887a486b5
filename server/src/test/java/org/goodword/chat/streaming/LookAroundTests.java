package org.goodword.chat.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookAroundTests {
    private final LookAround<Integer> around = new LookAround<>();
    private Instant now = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void aFewHaveTheirTurnEachFiveSecondsAndNotSooner() {
        assertThat(turn(List.of(1, 2, 3))).containsExactly(1, 2, 3);
        now = now.plusSeconds(4);
        assertThat(turn(List.of(1, 2, 3))).isEmpty();
        now = now.plusSeconds(1);
        assertThat(turn(List.of(1, 2, 3))).containsExactly(1, 2, 3);
    }

    @Test
    void thousandsHaveTheirTurnOnceNeverManyTogether() {
        var all = IntStream.range(0, 10_000).boxed().toList();
        var looked = new ArrayList<>(turn(all));
        for (var round = 0; round < 96; round++) {
            now = now.plus(Duration.ofMillis(250));
            var turn = turn(all);
            assertThat(turn).hasSizeLessThanOrEqualTo(400);
            looked.addAll(turn);
        }
        assertThat(looked).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<Integer> turn(List<Integer> all) {
        return around.turn(now, () -> all);
    }
}
