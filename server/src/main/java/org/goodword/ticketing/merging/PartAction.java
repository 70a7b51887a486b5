package org.goodword.ticketing.merging;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes a merged ticket out again.
@Component
class PartAction implements Action<PartAction.Arguments> {
    static final String NAME = "part";
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            NAME,
            TicketEvent.SUBJECT,
            "Take a merged ticket out again, in the status it is to have.",
            Arguments.class,
            Schemas.object(Map.of("status", Schemas.TEXT), "status"),
            TicketPermissions.UPDATE,
            true);

    private final Merging merging;

    PartAction(Merging merging) {
        this.merging = merging;
    }

    record Arguments(@Nullable String status) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.status() == null) throw Invalid.of("status", "\"status\" is missing.");
        return merging.part(new TicketId(subject), arguments.status(), by) ? Done.forGood() : Done.nothing();
    }
}
