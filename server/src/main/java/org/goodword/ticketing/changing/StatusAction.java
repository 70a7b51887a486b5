package org.goodword.ticketing.changing;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings a ticket to another status. Cannot be taken back where no way leads back: to new, or out of closed.
@Component
class StatusAction implements Action<StatusAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "status",
            TicketEvent.SUBJECT,
            "Bring the ticket to another status, by its key.",
            Arguments.class,
            Schemas.object(Map.of("status", Schemas.TEXT), "status"),
            TicketPermissions.UPDATE,
            true);

    private final Changing changing;

    StatusAction(Changing changing) {
        this.changing = changing;
    }

    record Arguments(@Nullable String status) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.status() == null) throw Invalid.of("status", "\"status\" is missing.");
        var changed = changing.change(new TicketId(subject), TicketChange.NONE.withStatus(arguments.status()), by);
        if (!changed.really()) return Done.nothing();
        var was = changed.before().status();
        var back = changed.after().status().category().mayBecome(was.category());
        return back ? Done.undoneBy(new Arguments(was.key())) : Done.forGood();
    }
}
