package org.goodword.mail.bouncing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BouncesTests {
    static Stream<BounceSamples> samples() {
        return Stream.concat(BounceSamples.in("seen.txt"), BounceSamples.in("held-out.txt"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aReportIsReadWhateverServerWroteIt(BounceSamples sample) {
        assertThat(BounceSamples.told(sample.read())).isEqualTo(sample.expected());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void itSaysWhichMailOfOursItIsAbout(BounceSamples sample) {
        var report = sample.read();
        if (report.isEmpty() || !sample.showsId()) return;
        assertThat(report.get().returned().ids()).startsWith(BounceSamples.ID);
    }
}
