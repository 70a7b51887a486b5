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
class DeleteAction implements Action<DeleteAction.Arguments> {
    static final String NAME = "delete";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Delete the ticket as a whole; for 24 hours it can be brought back.",
            Arguments.class,
            Schemas.object(Map.of()),
            TicketPermissions.DELETE,
            true);

    private final Deleting deleting;

    DeleteAction(Deleting deleting) {
        this.deleting = deleting;
    }

    record Arguments() {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        return deleting.delete(new TicketId(subject), by)
                ? Done.undoneBy(RestoreAction.NAME, Map.of())
                : Done.nothing();
    }
}
