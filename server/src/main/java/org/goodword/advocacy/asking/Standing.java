package org.goodword.advocacy.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodword.advocacy.asking.NotNow.Reason;
import org.goodword.ticketing.Urgent;

/// How things stand with a contact at one moment. Decides whether he may be asked.
///
/// @param never he asked us never to ask
/// @param urgent tickets of his and of his organisation: of each the open one, else the one solved last
/// @param last when he was asked last, by another ask
record Standing(boolean never, List<Urgent> urgent, Optional<Before> last) {
    static final Duration CALM = Duration.ofDays(7);
    static final Duration REST = Duration.ofDays(90);

    /// @param open he has not answered
    record Before(Instant asked, boolean open) {}

    Optional<NotNow> objection(Instant now) {
        if (never) return Optional.of(NotNow.of(Reason.NEVER));
        return open().or(() -> calm(now)).or(() -> asked(now));
    }

    private Optional<NotNow> open() {
        return urgent.stream()
                .filter(ticket -> ticket.solved().isEmpty())
                .min(Comparator.comparing(Urgent::opened))
                .map(ticket -> NotNow.of(Reason.URGENT_OPEN, ticket.number(), ticket.opened()));
    }

    private Optional<NotNow> calm(Instant now) {
        return urgent.stream()
                .flatMap(ticket ->
                        ticket
                                .solved()
                                .map(solved -> NotNow.of(Reason.CALM, ticket.number(), solved.plus(CALM)))
                                .stream())
                .filter(calm -> calm.at().orElseThrow().isAfter(now))
                .max(Comparator.comparing(calm -> calm.at().orElseThrow()));
    }

    private Optional<NotNow> asked(Instant now) {
        return last.filter(before -> before.asked().plus(REST).isAfter(now))
                .map(before -> before.open()
                        ? NotNow.of(Reason.ASKED, before.asked())
                        : NotNow.of(Reason.ASKED_LATELY, before.asked().plus(REST)));
    }
}
