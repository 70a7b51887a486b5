package org.goodword.demo.telling;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodword.ticketing.Priority;
import org.jspecify.annotations.Nullable;

/// One conversation, as stories.yml has it.
///
/// @param by the channel it came by: `email`, `form`, `chat`
/// @param from a customer's key, `any`, or `any-de`
/// @param to the key of the agent who answers; absent: somebody of the team
/// @param at when it began: `today 09:12`, `-9d 19:40`; absent: a working hour of the last weeks
/// @param times how often it is told, each time of somebody else
record Story(
        String subject,
        String brand,
        String team,
        String by,
        String from,
        @Nullable String priority,
        @Nullable List<String> tags,
        @Nullable String to,
        @Nullable String at,
        @Nullable Integer times,
        List<Line> said) {

    Priority urgency() {
        return priority == null ? Priority.NORMAL : Priority.of(priority);
    }

    List<String> labels() {
        return tags == null ? List.of() : tags;
    }

    int tellings() {
        return times == null ? 1 : times;
    }

    /// One step: what somebody said, or the status that somebody set.
    ///
    /// @param after the step before: `40m`, `3h`
    record Line(
            @Nullable String customer,
            @Nullable String agent,
            @Nullable String note,
            @Nullable String status,
            @Nullable String after,
            @Nullable String attach) {

        sealed interface Deed {
            record Asks(String text) implements Deed {}

            record Answers(String text) implements Deed {}

            record Notes(String text) implements Deed {}

            record Turns(String status) implements Deed {}
        }

        Deed deed() {
            if (customer != null) return new Deed.Asks(customer);
            if (agent != null) return new Deed.Answers(agent);
            if (note != null) return new Deed.Notes(note);
            if (status != null) return new Deed.Turns(status);
            throw new IllegalStateException("A step of a story in which nothing happens");
        }

        Duration pause() {
            return after == null ? Duration.ZERO : Duration.parse("PT" + after);
        }

        Optional<String> attachment() {
            return Optional.ofNullable(attach);
        }
    }
}
