package org.goodword.ticketing.snoozing;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.springframework.stereotype.Component;

/// Brings back a ticket that was put aside.
@Component
class WakeAction implements Action<WakeAction.Arguments> {
    static final String NAME = "wake";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Bring back a ticket that was put aside.",
            Arguments.class,
            Schemas.object(Map.of()),
            TicketPermissions.UPDATE,
            true);

    private final Snoozing snoozing;

    WakeAction(Snoozing snoozing) {
        this.snoozing = snoozing;
    }

    record Arguments() {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        return snoozing.wake(new TicketId(subject), by)
                .map(snooze -> Done.undoneBy(SnoozeAction.NAME, SnoozeAction.Arguments.of(snooze)))
                .orElseGet(Done::nothing);
    }
}
