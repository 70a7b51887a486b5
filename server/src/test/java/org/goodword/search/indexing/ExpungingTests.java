package org.goodword.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExpungingTests {
    private final Expunging expunging = new Expunging();
    private long now = System.nanoTime();

    @BeforeEach
    void erasedOnce() {
        expunging.owe(now);
    }

    @Test
    void waitsUntilTheErasingHasComeToRest() {
        assertThat(isDueAfter(Expunging.REST.minusMillis(1))).isFalse();
        expunging.owe(now);
        assertThat(isDueAfter(Expunging.REST.minusMillis(1))).isFalse();
        assertThat(isDueAfter(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void doesNotWaitForAnErasingThatGoesOnAndOn() {
        var waited = Duration.ZERO;
        for (; !expunging.isDue(now); waited = waited.plusSeconds(1)) {
            now += Duration.ofSeconds(1).toNanos();
            expunging.owe(now);
        }
        assertThat(waited).isEqualTo(Expunging.LATEST);
    }

    @Test
    void onceDoneItIsOwedByWhatIsErasedNext() {
        expunging.done();
        assertThat(isDueAfter(Expunging.LATEST)).isFalse();
        expunging.owe(now);
        assertThat(isDueAfter(Duration.ZERO)).isFalse();
        assertThat(isDueAfter(Expunging.REST)).isTrue();
    }

    @Test
    void whatWasOwedWhenTheIndexWasWrittenIsDueWhenItIsRead() {
        var progress = new Progress();
        assertThat(Progress.read(progress.written()).expunging.isOwed()).isFalse();
        progress.expunging.owe(System.nanoTime());
        var read = Progress.read(Map.copyOf(progress.written()));
        assertThat(read.expunging.isDue(System.nanoTime())).isTrue();
    }

    private boolean isDueAfter(Duration time) {
        now += time.toNanos();
        return expunging.isDue(now);
    }
}
