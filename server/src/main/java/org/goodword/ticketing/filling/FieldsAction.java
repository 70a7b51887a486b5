package org.goodword.ticketing.filling;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Changing;
import org.goodword.ticketing.changing.Schemas;
import org.goodword.ticketing.changing.TicketChange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Fills fields of a ticket.
@Component
class FieldsAction implements Action<FieldsAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "fields",
            TicketEvent.SUBJECT,
            "Set the workspace's own fields, by key; null clears one.",
            Arguments.class,
            Schemas.object(Map.of("fields", Map.of("type", "object")), "fields"),
            TicketPermissions.UPDATE,
            true);

    private final Changing changing;

    FieldsAction(Changing changing) {
        this.changing = changing;
    }

    record Arguments(@Nullable Map<String, @Nullable Object> fields) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.fields() == null) throw Invalid.of("fields", "\"fields\" is missing.");
        var changed = changing.change(new TicketId(subject), TicketChange.NONE.withFields(arguments.fields()), by);
        return changed.fields()
                .<Done>map(fields -> Done.undoneBy(new Arguments(fields.from())))
                .orElseGet(Done::nothing);
    }
}
