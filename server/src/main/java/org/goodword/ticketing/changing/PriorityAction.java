package org.goodword.ticketing.changing;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sets a ticket's priority.
@Component
class PriorityAction implements Action<PriorityAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "priority",
            TicketEvent.SUBJECT,
            "Set the priority: low, normal, high or urgent.",
            Arguments.class,
            Schemas.object(
                    Map.of(
                            "priority",
                            Schemas.choice(Stream.of(Priority.values())
                                    .map(Priority::code)
                                    .toList())),
                    "priority"),
            TicketPermissions.UPDATE,
            true);

    private final Changing changing;

    PriorityAction(Changing changing) {
        this.changing = changing;
    }

    record Arguments(@Nullable String priority) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.priority() == null) throw Invalid.of("priority", "\"priority\" is missing.");
        var change = TicketChange.NONE.withPriority(Priority.of(arguments.priority()));
        var changed = changing.change(new TicketId(subject), change, by);
        if (!changed.really()) return Done.nothing();
        return Done.undoneBy(new Arguments(changed.before().heading().priority().code()));
    }
}
