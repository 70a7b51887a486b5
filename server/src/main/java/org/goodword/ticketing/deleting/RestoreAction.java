package org.goodword.ticketing.deleting;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.springframework.stereotype.Component;

@Component
class RestoreAction implements Action<RestoreAction.Arguments> {
    static final String NAME = "restore";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Bring a deleted ticket back, with all that was in it.",
            Arguments.class,
            Schemas.object(Map.of()),
            TicketPermissions.DELETE,
            true);

    private final Deleting deleting;

    RestoreAction(Deleting deleting) {
        this.deleting = deleting;
    }

    record Arguments() {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        return deleting.restore(new TicketId(subject), by)
                ? Done.undoneBy(DeleteAction.NAME, Map.of())
                : Done.nothing();
    }
}
