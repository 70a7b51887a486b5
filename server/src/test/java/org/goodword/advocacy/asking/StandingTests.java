package org.goodword.advocacy.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodword.advocacy.asking.NotNow.Reason;
import org.goodword.advocacy.asking.Standing.Before;
import org.goodword.ticketing.Urgent;

class StandingTests {
    private static final Instant NOW = Instant.parse("2026-06-15T09:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /// Whatever else is so, each of the three alone suffices; and nothing else does.
    @Property(tries = 2000)
    void neverAndUrgentAndCalmAlwaysBlockAndAreTheOnlyOnesThatDo(@ForAll("standings") Standing standing) {
        var open = standing.urgent().stream().anyMatch(ticket -> ticket.solved().isEmpty());
        var calm = standing.urgent().stream()
                .flatMap(ticket -> ticket.solved().stream())
                .anyMatch(solved -> solved.plus(Standing.CALM).isAfter(NOW));
        var lately = standing.last()
                .filter(last -> last.asked().plus(Standing.REST).isAfter(NOW))
                .isPresent();

        var reason = standing.objection(NOW).map(NotNow::reason);

        assertThat(reason.isPresent()).isEqualTo(standing.never() || open || calm || lately);
        if (standing.never()) assertThat(reason).contains(Reason.NEVER);
        else if (open) assertThat(reason).contains(Reason.URGENT_OPEN);
        else if (calm) assertThat(reason).contains(Reason.CALM);
    }

    @Property
    void thereIsASentenceForEachObjection(@ForAll("standings") Standing standing) {
        standing.objection(NOW)
                .ifPresent(notNow -> assertThat(notNow.sentence("Dana Scully", ZONE, NOW))
                        .endsWith(".")
                        .doesNotContain("null"));
    }

    @Example
    void theSentenceSaysSinceWhenOrUntilWhen() {
        assertThat(sentence(urgent(1187, Duration.ofMinutes(-108), Optional.empty())))
                .isEqualTo("Not now: #1187 is open since 09:12.");
        assertThat(sentence(urgent(1187, Duration.ofDays(-3), Optional.of(Duration.ofDays(-1)))))
                .isEqualTo("Not now: #1187 was urgent. Calm until Jun 21, 11:00.");
        assertThat(sentence(new Standing(true, List.of(), Optional.empty()))).isEqualTo("Dana asked us never to ask.");
    }

    @Example
    void theDayAfterTheCalmIsFree() {
        assertThat(urgent(1, Duration.ofDays(-30), Optional.of(Standing.CALM.negated()))
                        .objection(NOW))
                .isEmpty();
        assertThat(urgent(
                                1,
                                Duration.ofDays(-30),
                                Optional.of(Standing.CALM.negated().plusSeconds(1)))
                        .objection(NOW))
                .isPresent();
    }

    private static String sentence(Standing standing) {
        return standing.objection(NOW).orElseThrow().sentence("Dana Scully", ZONE, NOW);
    }

    private static Standing urgent(long number, Duration opened, Optional<Duration> solved) {
        var ticket = new Urgent(number, NOW.plus(opened), solved.map(NOW::plus));
        return new Standing(false, List.of(ticket), Optional.empty());
    }

    @Provide
    Arbitrary<Standing> standings() {
        var minutes = Arbitraries.longs().between(0, 60L * 24 * 120).map(ago -> NOW.minus(Duration.ofMinutes(ago)));
        var urgent = Combinators.combine(Arbitraries.longs().between(1, 9999), minutes, minutes.optional(0.6))
                .as((number, opened, solved) -> new Urgent(number, opened, solved));
        var before = Combinators.combine(minutes, Arbitraries.of(true, false)).as(Before::new);
        return Combinators.combine(Arbitraries.of(true, false), urgent.list().ofMaxSize(3), before.optional())
                .as(Standing::new);
    }
}
