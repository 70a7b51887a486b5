package org.goodword.ticketing.spam;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a ticket out of the spam folder again.
@Component
class ReleaseAction implements Action<ReleaseAction.Arguments> {
    static final String NAME = "not-spam";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Release the ticket from the spam folder, open or in the status it is to have.",
            Arguments.class,
            Schemas.object(Map.of("status", Schemas.TEXT)),
            TicketPermissions.UPDATE,
            true);

    private final Spamming spamming;

    ReleaseAction(Spamming spamming) {
        this.spamming = spamming;
    }

    record Arguments(@Nullable String status) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        return spamming.release(new TicketId(subject), Optional.ofNullable(arguments.status()), by)
                ? Done.undoneBy("spam", Map.of())
                : Done.nothing();
    }
}
