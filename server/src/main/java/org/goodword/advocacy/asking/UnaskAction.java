package org.goodword.advocacy.asking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.advocacy.AskId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.TicketEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Takes an ask back while it is held.
@Component
class UnaskAction implements Action<UnaskAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "unask",
            TicketEvent.SUBJECT,
            "Take an ask back that has not left yet.",
            Arguments.class,
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of("ask", Map.of("type", "string", "format", "uuid")),
                    "required",
                    List.of("ask"),
                    "additionalProperties",
                    false),
            AdvocacyPermissions.ASK,
            false);

    private final Asking asking;

    UnaskAction(Asking asking) {
        this.asking = asking;
    }

    record Arguments(@Nullable UUID ask) {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        if (arguments.ask() == null) throw Invalid.of("ask", "\"ask\" is missing.");
        asking.takeBack(new AskId(arguments.ask()), by);
        return Done.forGood();
    }
}
