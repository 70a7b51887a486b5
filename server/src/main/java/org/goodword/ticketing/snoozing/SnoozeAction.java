package org.goodword.ticketing.snoozing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Ticket.Snooze;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts a ticket aside.
@Component
class SnoozeAction implements Action<SnoozeAction.Arguments> {
    static final String NAME = "snooze";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Put the ticket aside until a time, until the customer answers, or whichever comes first.",
            Arguments.class,
            Schemas.object(Map.of("until", Schemas.TIME, "untilAnswer", Schemas.FLAG)),
            TicketPermissions.UPDATE,
            true);

    private final Snoozing snoozing;

    SnoozeAction(Snoozing snoozing) {
        this.snoozing = snoozing;
    }

    record Arguments(@Nullable Instant until, @Nullable Boolean untilAnswer) {
        static Arguments of(Snooze snooze) {
            return new Arguments(snooze.until().orElse(null), snooze.untilAnswer());
        }

        Snooze snooze() {
            return new Snooze(Optional.ofNullable(until), Boolean.TRUE.equals(untilAnswer));
        }
    }

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var before = snoozing.snooze(new TicketId(subject), arguments.snooze(), by);
        if (before.equals(Optional.of(arguments.snooze()))) return Done.nothing();
        return before.map(snooze -> Done.undoneBy(Arguments.of(snooze)))
                .orElseGet(() -> Done.undoneBy(WakeAction.NAME, Map.of()));
    }
}
