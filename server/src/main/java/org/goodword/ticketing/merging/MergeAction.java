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

/// Merges a ticket into another one.
@Component
class MergeAction implements Action<MergeAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "merge",
            TicketEvent.SUBJECT,
            "Merge the ticket into another one: it closes, and later mail goes there.",
            Arguments.class,
            Schemas.object(Map.of("into", Schemas.ID), "into"),
            TicketPermissions.UPDATE,
            true);

    private final Merging merging;

    MergeAction(Merging merging) {
        this.merging = merging;
    }

    record Arguments(@Nullable UUID into) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.into() == null) throw Invalid.of("into", "\"into\" is missing.");
        return merging.merge(new TicketId(subject), new TicketId(arguments.into()), by)
                .map(was -> Done.undoneBy(PartAction.NAME, new PartAction.Arguments(was.key())))
                .orElseGet(Done::nothing);
    }
}
